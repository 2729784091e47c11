package org.chainlead.common;

/**
 * The thing does not exist, or this person may not see it: both answer alike, so that nobody learns of a thing by its
 * refusal.
 */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(java.util.List.of(Reason.of("common.notFound")));
    }
}
