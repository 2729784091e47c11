package org.chainlead.audit;

import java.util.UUID;

/** The 督查室主任 granted or refused a 调阅单. */
public record AccessOrderDecided(AccessOrderId id, UUID requester, boolean granted) {}
