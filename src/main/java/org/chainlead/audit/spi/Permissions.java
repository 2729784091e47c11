package org.chainlead.audit.spi;

/** Tells the trail's screens which actions to offer. Implemented by the organisation module; the services ask it anew. */
public interface Permissions {

    /** Whether the acting person's role may do the operation at all. */
    boolean may(String operation);
}
