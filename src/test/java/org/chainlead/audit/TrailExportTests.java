package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class TrailExportTests {

    private static final UUID TASK = UUID.randomUUID();
    private static final int ENTRIES = 1_005;

    @Autowired
    private TrailExport export;

    @Autowired
    private AuditQueries queries;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @BeforeEach
    void moreThanAPage() {
        org.start();
        signIn.as("anquan");
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < ENTRIES; i++) {
                trail.record(AuditRecord.of(Subject.of("task", TASK), "signOut")
                        .detail("state", "不给看的值")
                        .reason("不给看的话"));
            }
        });
        signIn.as("shenji");
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void everyEntryStandsInTheFileWithItsHashAndWithoutAnyText() throws IOException {
        List<TableRow> rows = read(export.xlsx(ofTask()));
        String all = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text())
                .collect(Collectors.joining(" "));
        long entries =
                rows.stream().filter(row -> row.cell(10).text().length() == 64).count();
        assertThat(entries).isEqualTo(ENTRIES);
        assertThat(all).contains("安全管理员", "原因").doesNotContain("不给看");
        assertThat(all).contains(queries.detail(newest(ofTask()).id()).hash());
    }

    @Test
    void thatItWasExportedStandsInTheTrail() throws IOException {
        TrailFile file = export.xlsx(ofTask());
        Files.delete(file.path());
        TrailLine newest = newest(TrailFilter.ALL);
        assertThat(newest.action()).isEqualTo("trailExported");
        assertThat(newest.actorName()).isEqualTo("审计管理员");
        assertThat(queries.detail(newest.id()).contents()).hasSize(2);
    }

    @Test
    void nobodyElseTakesItOut() {
        signIn.as("anquan");
        assertThatThrownBy(() -> export.xlsx(TrailFilter.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private static TrailFilter ofTask() {
        return new TrailFilter(null, null, null, null, "task", TASK.toString());
    }

    private TrailLine newest(TrailFilter filter) {
        return queries.page(filter, null, 1).getFirst();
    }

    private static List<TableRow> read(TrailFile file) throws IOException {
        try (InputStream content = file.open()) {
            return TableReader.read(file.name(), content).firstVisible().rows();
        }
    }
}
