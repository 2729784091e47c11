package org.chainlead.org;

/** What an account is good for at the moment. */
public enum AccountState {
    ACTIVE,
    FIRST_PASSWORD,
    LOCKED,
    DISABLED
}
