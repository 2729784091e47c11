package org.chainlead.task;

import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;

/** Who put a task forward, when another person hands it out in the same act. */
public record TaskAuthor(AccountId account, UnitId unit, Role role) {}
