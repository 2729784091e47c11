package org.chainlead.message.spi;

/** Whether people are left alone at the moment: nothing is reminded of, and no messenger rings. */
public interface QuietHours {

    boolean isQuietNow();
}
