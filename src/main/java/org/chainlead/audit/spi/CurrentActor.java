package org.chainlead.audit.spi;

/** Tells the trail who is acting now. Implemented by the organisation module. */
public interface CurrentActor {

    ActorSnapshot snapshot();
}
