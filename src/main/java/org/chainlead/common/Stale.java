package org.chainlead.common;

/** Somebody else changed the thing since it was read; what was typed is kept and both texts are shown. */
public class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(java.util.List.of(Reason.of("common.stale")));
    }
}
