package org.chainlead.audit;

/**
 * A text or file was hidden, and is erased once the second person confirms ({@code erased}). The copies are hidden already:
 * see {@link org.chainlead.audit.spi.ErasureTarget}.
 *
 * @param role role of the person who acted, so that the other one can be told
 */
public record TextHidden(ErasureId id, Subject subject, int seq, String field, String role, boolean erased) {}
