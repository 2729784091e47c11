package org.chainlead.audit;

/** An auditor entered an organ's letter, which opens texts without anybody's consent: others are to know. */
public record AccessByLetter(AccessOrderId id, String requester, String letter) {}
