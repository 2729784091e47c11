package org.chainlead.audit;

/** An auditor asked to read texts, and the 督查室主任 is to decide. */
public record AccessOrderRequested(AccessOrderId id, String requester) {}
