/** The list of chains, a chain's card with its map, and the settings of cards. */
@NullMarked
package org.chainlead.chaincard.ui;

import org.jspecify.annotations.NullMarked;
