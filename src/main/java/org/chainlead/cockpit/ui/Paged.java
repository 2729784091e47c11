package org.chainlead.cockpit.ui;

/** A card that shows some of its rows at a time. */
interface Paged {

    /** Where the rows shown begin. */
    int offset();

    /** Where the next ones begin; after the last ones, the first again. */
    int following();
}
