package org.chainlead.audit;

/**
 * Which text is to be hidden at once and erased.
 *
 * @param seq number of the entry in the subject's chain
 * @param field field of the entry, e.g. {@code reason}
 * @param basis the order or report it rests on
 */
public record HideText(Subject subject, int seq, String field, String basis) {}
