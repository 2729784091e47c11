package org.chainlead.audit;

/**
 * A text of the trail was hidden, and is erased once the second person confirms ({@code erased}); a module that keeps
 * copies of it hides or clears them in the same transaction.
 *
 * @param role role of the person who acted, so that the other one can be told
 */
public record TextHidden(ErasureId id, Subject subject, int seq, String field, String role, boolean erased) {}
