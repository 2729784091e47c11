package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;
import org.chainlead.testing.Figures;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.RightsTable;
import org.chainlead.testing.ServiceOperations;
import org.chainlead.testing.ServiceOperations.Operation;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every cell of the table of rights that says no is asked again over HTTP, with a real session and behind the filters: the
 * answer is a refusal and the database is as before. One method for each operation; all methods with the system property
 * {@code chainlead.prove.http=all}.
 */
@IntegrationTest
@FreshDatabase
class DeniedOverHttpTests {

    private static final boolean ALL = "all".equals(System.getProperty("chainlead.prove.http"));
    /** The history of migrations, and what a person types for himself alone. */
    private static final String[] WITHOUT = {
        "flyway_schema_history",
        "task_form_draft",
        "notice_form_draft",
        "meeting_form_draft",
        "chain_form_draft",
        "duty_form_draft",
        "indicator_form_draft",
        "project_form_draft",
        "ranking_form_draft",
        "reason_draft"
    };

    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    private final RightsTable table = RightsTable.read();

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceOperations services;

    @Autowired
    private OrgFixture org;

    @Autowired
    private Strangers strangers;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @Test
    void aRoleThatMayNotIsForbiddenAndLeavesNoTrace() {
        Map<Role, String> people = org.oneOfEveryRole();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        int open = 0;
        for (Role role : Role.values()) {
            Visitor visitor = Visitor.signedIn(port, people.get(role));
            Map<String, String> before = contents("");
            for (Operation operation : asked()) {
                boolean allowed = table.allows(operation.name(), role);
                int status = call(visitor, operation).statusCode();
                if (status != (allowed ? OK : FORBIDDEN)) {
                    wrong.add(role + " " + operation + ": " + status);
                }
                cells += allowed ? 0 : 1;
                open += allowed ? 1 : 0;
            }
            assertThat(contents("")).as("after %s", role).isEqualTo(before);
        }
        assertThat(wrong).isEmpty();
        Figures.tell(
                "http",
                "%d denied cells role × method: each 403, database unchanged (%d allowed cells: each passed)",
                cells,
                open);
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() {
        org.start();
        Visitor visitor = Visitor.nobody(port);
        Map<String, String> before = contents("");
        for (Operation operation : asked()) {
            HttpResponse<String> answer = call(visitor, operation);
            assertThat(answer.statusCode()).as(operation.key()).isEqualTo(FOUND);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
        }
        assertThat(contents("")).isEqualTo(before);
        Figures.tell("http", "%d methods without sign-in: each sent to the sign-in page", asked().size());
    }

    /** The role may, but not with these things: no relation leads from the person to them. */
    @Test
    void aStrangerNeitherChangesNorReads() {
        Map<String, UUID> things = strangers.things();
        Map<Role, String> people = strangers.people();
        Map<String, String> form = new HashMap<>();
        things.forEach((type, id) -> form.put("id." + type, id.toString()));
        String ids =
                String.join("|", things.values().stream().map(UUID::toString).toList());
        Set<String> wrong = new TreeSet<>();
        int cells = 0;
        int broken = 0;
        Map<String, String> before = contents(ids);
        for (Map.Entry<Role, String> person : people.entrySet()) {
            String earlier = newestTransaction();
            Visitor visitor = Visitor.signedIn(port, person.getValue());
            assertThat(newestTransaction()).as("signing in writes").isNotEqualTo(earlier);
            for (Operation operation : services.all()) {
                Set<Relation> relations = table.relations(operation.name(), person.getKey());
                if (relations.isEmpty() || relations.contains(Relation.ANY)) {
                    continue;
                }
                String newest = newestTransaction();
                Map<String, String> call = new HashMap<>(form);
                call.put("key", operation.key());
                HttpResponse<String> answer = visitor.post("/test-invoke/aimed", call);
                cells++;
                if (answer.body().contains(Strangers.CANARY)) {
                    wrong.add(person.getKey() + " reads by " + operation + ": " + answer.body());
                }
                if (!newestTransaction().equals(newest) && !contents(ids).equals(before)) {
                    wrong.add(person.getKey() + " changes by " + operation + ": " + answer.body());
                    before = contents(ids);
                }
                broken += answer.statusCode() == BROKEN ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(contents(ids)).isEqualTo(before);
        Figures.tell(
                "http",
                "%d cells of strangers × method: nothing read, nothing changed (%d broke on made-up arguments)",
                cells,
                broken);
    }

    private List<Operation> asked() {
        if (ALL) {
            return services.all();
        }
        Set<String> names = new HashSet<>();
        return services.all().stream()
                .filter(operation -> names.add(operation.name()))
                .toList();
    }

    private static HttpResponse<String> call(Visitor visitor, Operation operation) {
        return visitor.post("/test-invoke", Map.of("key", operation.key()));
    }

    /** Moves on with every transaction that writes; while it stands still, nothing was written. */
    private String newestTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** Each table's rows in which one of the ids stands, as one hash; all rows when there is no id. */
    private Map<String, String> contents(String ids) {
        String each = jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename <> all (:without)")
                .param("without", WITHOUT)
                .query(String.class)
                .list()
                .stream()
                .map(name ->
                        "select '%s', count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')"
                                        .formatted(name)
                                + " from " + name + " t where t::text ~ :ids")
                .collect(Collectors.joining(" union all "));
        Map<String, String> contents = new HashMap<>();
        jdbc.sql(each)
                .param("ids", ids)
                .query((row, n) -> contents.put(row.getString(1), row.getString(2)))
                .list();
        return contents;
    }
}
