package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chainlead.office.CellValue;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The exported ledger opened in a real office program shows what the screen shows, and nothing else. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskExportTests {

    private static final int HEAD_LINES = 5;
    private static final int CELL_LIMIT = 32_767;
    private static final List<TaskColumn> COLUMNS =
            Arrays.stream(TaskColumn.values()).filter(TaskColumn::isUsual).toList();

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private TaskExport export;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    private TaskId second;

    @BeforeAll
    void fill() {
        tasks.start();
        tasks.inProgress(tasks.draft("1.1", "=HYPERLINK(\"http://x\",\"点我\")"));
        second = tasks.inProgress(tasks.draft("4.2", "+打造𠮷䶮“全产业链”,含逗号"));
        tasks.assigned(tasks.draft("4.10", "@SUM(A1:A9)"));
        tasks.assigned(tasks.draft("1-2", "-2+3"));
        jdbc.sql("update task set progress = :text, done_text = '1.10', reported_light = 'GREEN' where id = :id")
                .param("text", "长".repeat(32_000))
                .param("id", second.uuid())
                .update();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void libreOfficeShowsTheRowsOfTheScreenCellByCell() throws IOException {
        signIn.as("ducha");
        List<TaskRow> shown = queries.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, 100);

        List<List<String>> exported = rows(export.xlsx(order(TaskFilter.all(), Set.of())));

        assertThat(exported)
                .containsExactlyElementsOf(
                        shown.stream().map(TaskExportTests::displayed).toList());
        assertThat(shown).hasSize(4);
    }

    @Test
    void aTextLongerThanACellIsCutAndNothingElseIsLost() throws IOException {
        signIn.as("ducha");
        jdbc.sql("update task set progress = :text where id = :id")
                .param("text", "长".repeat(40_000))
                .param("id", second.uuid())
                .update();

        List<List<String>> exported = rows(export.xlsx(order(TaskFilter.all(), Set.of(second))));

        assertThat(exported).hasSize(1);
        assertThat(exported.getFirst().getLast())
                .hasSizeLessThanOrEqualTo(CELL_LIMIT)
                .contains("全文请在系统中查看");
    }

    @Test
    void theHeadSaysWhatWasFilteredByWhomAndWhen() throws IOException {
        signIn.as("ducha");
        TaskFilter filter =
                TaskFilter.all().withStates(Set.of(TaskState.IN_PROGRESS)).withLeadUnit(tasks.first);

        String text = csv(export.xlsx(order(filter, Set.of())));

        assertThat(text)
                .contains("任务台账", "牵头单位：州工业和信息化局；状态：办理中", "来源序号升序", "2023年3月13日 09:00", "州政府督查室 ducha")
                .contains("填报单位（盖章）", "负责人", "填报人", "联系电话", "日期");
    }

    @Test
    void nobodyExportsWhatTheyMayNotSeeEvenByNamingIt() throws IOException {
        signIn.as("fu2");

        assertThat(rows(export.xlsx(order(TaskFilter.all(), Set.of())))).isEmpty();
        assertThat(rows(export.xlsx(order(TaskFilter.all(), Set.of(second))))).isEmpty();
    }

    @Test
    void noRowComesTwiceOrIsLostWhileOthersWork() {
        copies(600);
        signIn.as("ducha");
        List<TaskId> handed = new ArrayList<>();

        queries.each(TaskFilter.all().withWords("副本"), TaskSort.NUMBER, true, row -> {
            if (handed.isEmpty()) {
                CompletableFuture.runAsync(this::lastBecomesFirst).join();
            }
            handed.add(row.id());
        });

        assertThat(handed).hasSize(600).doesNotHaveDuplicates();
        jdbc.sql("delete from task where title like '副本%'").update();
    }

    private void copies(int number) {
        jdbc.sql("""
                        insert into task (id, source_kind, source_number, level, title, starts_on, cycle, set_by, state,
                            author_id, author_unit_id, author_role, created_at, changed_at)
                        select gen_random_uuid(), source_kind, 'K' || n, level, '副本' || n, starts_on, cycle, set_by, state,
                               author_id, author_unit_id, author_role, created_at, changed_at
                          from task, generate_series(1, :number) n where id = :id""").param("number", number).param("id", second.uuid()).update();
    }

    private void lastBecomesFirst() {
        jdbc.sql("update task set source_number = '0' where source_number = 'K600'")
                .update();
    }

    @Test
    void anAdministratorExportsNothing() {
        signIn.as("xitong");

        assertThatThrownBy(() -> export.xlsx(order(TaskFilter.all(), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyExportIsInTheTrailWithItsHash() throws IOException {
        signIn.as("ducha");
        ExportedFile file = export.docx(order(TaskFilter.all(), Set.of(second)));
        try (InputStream content = file.open()) {
            assertThat(content.readAllBytes()).hasSize((int) file.length());
        }

        String details = jdbc.sql("""
                        select details from audit_entry where subject_kind = 'export' and action = 'tasksExported'
                         order by occurred_at desc, id desc limit 1""").query(String.class).single();
        assertThat(details).contains("\"format\":\"docx\"", "\"rows\":\"1\"", "sha256", "任务台账_2023-03-13.docx");
        assertThat(file.path()).doesNotExist();
    }

    private static ExportOrder order(TaskFilter filter, Set<TaskId> only) {
        return new ExportOrder(filter, TaskSort.NUMBER, true, COLUMNS, only);
    }

    /** What the screen shows of a row, in the cells of the sheet. */
    private static List<String> displayed(TaskRow row) {
        return COLUMNS.stream()
                .flatMap(column -> column == TaskColumn.LIGHTS || column == TaskColumn.DEADLINE
                        ? TaskSheet.cells(column, row).stream().map(CellValue::display)
                        : Stream.of(column.text(row)))
                .toList();
    }

    private static List<List<String>> rows(ExportedFile file) throws IOException {
        List<List<String>> lines = cells(csv(file));
        return lines.subList(HEAD_LINES, lines.size() - 1);
    }

    /** Comma-separated text as lines of cells, line breaks and doubled quotes within quotes included. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                if (!quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else {
                cell.append(c);
            }
        }
        lines.removeLast();
        return lines;
    }

    private static String csv(ExportedFile file) throws IOException {
        try (InputStream content = file.open()) {
            return LibreOffice.csv(content.readAllBytes());
        }
    }
}
