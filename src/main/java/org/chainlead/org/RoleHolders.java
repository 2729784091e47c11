package org.chainlead.org;

/** Who holds a role today, as part of a query; for other modules, never for views. Every part needs {@code :today}. */
public final class RoleHolders {

    /** Whether the appointment {@code a} of the account {@code c} counts today. */
    public static final String TODAY = """
            c.disabled_at is null and a.confirmed and a.ended_at is null and a.valid_from <= :today
               and (a.valid_until is null or a.valid_until >= :today)""";

    private RoleHolders() {}

    /**
     * A query for the accounts that hold the role today; of leaders those whose post is one of {@code posts}.
     *
     * @param role SQL that gives a role's name
     * @param posts SQL that gives ids of leaders' posts
     */
    public static String of(String role, String posts) {
        return "select a.account_id from appointment a join account c on c.id = a.account_id where " + TODAY
                + " and a.role = " + role + " and (a.role <> 'LEADER' or a.post_id in (" + posts + "))";
    }
}
