package org.chainlead.org;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainlead.audit.spi.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts are called by their user name in the trail. */
@Component
class AccountSubjectNames implements SubjectNames {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    AccountSubjectNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        Collection<java.util.UUID> known = ids.stream()
                .filter(id -> UUID.matcher(id).matches())
                .map(java.util.UUID::fromString)
                .toList();
        if (!known.isEmpty()) {
            jdbc.sql("select id::text, username from account where id in (:ids)")
                    .param("ids", known)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    @Override
    public Optional<String> find(String name) {
        return jdbc.sql("select id::text from account where username = :name")
                .param("name", name.strip())
                .query(String.class)
                .optional();
    }
}
