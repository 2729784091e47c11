package org.chainlead.audit;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are under 封存 or erased; whoever keeps files asks before taking one in or handing one out. */
@Component
public class SealedFiles {

    private final JdbcClient jdbc;

    SealedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sha256 64 lower-case hex digits */
    public boolean contains(String sha256) {
        return jdbc.sql("select exists (select 1 from audit_erasure where sha256 = :sha and state <> 'RELEASED')")
                .param("sha", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Hashes of all of them; such files are few. */
    public Set<String> all() {
        return hashes("state <> 'RELEASED'");
    }

    /** Those whose content is to be gone. */
    public Set<String> erased() {
        return hashes("state = 'ERASED'");
    }

    private Set<String> hashes(String condition) {
        return jdbc
                .sql("select sha256 from audit_erasure where sha256 is not null and " + condition)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
