package org.chainlead.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.importing.ImportBatch;
import org.chainlead.office.TableSheet;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an import planned, and takes it back; always inside the transaction of {@link TaskImport}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskImportWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LAST_IN_LIST = 9000;
    private static final int CODE_LENGTH = 8;

    private final TaskImportRows rows;
    private final TaskDrafting drafting;
    private final OrgAdministration units;
    private final OrgLists groups;
    private final Plans plans;
    private final TaskMessages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskImportWriting(
            TaskImportRows rows,
            TaskDrafting drafting,
            OrgAdministration units,
            OrgLists groups,
            Plans plans,
            TaskMessages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.units = units;
        this.groups = groups;
        this.plans = plans;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers the units and plans that were decided to be new, so that the rows can name them. */
    void prepare(TableSheet sheet, TaskImportSettings settings) {
        settings.units().forEach((name, answer) -> {
            if (answer.create() && !rows.isKnownUnit(name)) {
                register(name, answer);
            }
        });
        if (settings.createPlans()) {
            rows.read(sheet, settings).check().unknownPlans().forEach(name -> create(name, settings));
        }
    }

    private void register(String name, TaskImportSettings.UnitAnswer answer) {
        if (TaskImportSettings.isCollective(name)) {
            groups.createGroupInImport(name, LAST_IN_LIST);
            return;
        }
        units.createUnitInImport(CreateUnit.of(
                "I" + UUID.randomUUID().toString().substring(0, CODE_LENGTH),
                answer.kind() == null ? UnitKind.PREFECTURE_DEPARTMENT : answer.kind(),
                name,
                null,
                LAST_IN_LIST,
                LocalDate.now(clock)));
    }

    /**
     * Makes and amends the tasks, and tells those who decide once for the whole batch.
     *
     * @return how many
     */
    int write(ImportBatch batch, List<TaskImportRows.PlannedTask> tasks, TaskImportSettings settings) {
        for (TaskImportRows.PlannedTask planned : tasks) {
            if (planned.existing() != null) {
                amend(batch, planned, planned.existing());
            } else {
                create(batch, planned, settings);
            }
        }
        messages.imported(batch, tasks.size(), settings.submit());
        return tasks.size();
    }

    /** @throws Refusal when one of the tasks was changed or handed out since */
    void takeBack(ImportBatch batch) {
        Refusal.ifAny(touched(batch));
        jdbc.sql("select id from task where import_batch_id = :batch")
                .param("batch", batch.id().uuid())
                .query(UUID.class)
                .list()
                .forEach(task -> drafting.removeImported(new TaskId(task)));
        jdbc.sql("select task_id, before from import_amended where batch_id = :batch")
                .param("batch", batch.id().uuid())
                .query((row, n) -> restore(
                        new TaskId(row.getObject(1, UUID.class)), JSON.readValue(row.getString(2), TaskDraft.class)))
                .list();
    }

    private List<Reason> touched(ImportBatch batch) {
        Integer touched = jdbc.sql("""
                        select count(*) from task
                         where (import_batch_id = :batch
                                or id in (select task_id from import_amended where batch_id = :batch))
                           and (assigned_at is not null or changed_at > :committed
                                or state not in ('DRAFT', 'PENDING_APPROVAL'))""")
                .param("batch", batch.id().uuid())
                .param(
                        "committed",
                        batch.committedAt() == null ? null : batch.committedAt().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return touched == 0 ? List.of() : List.of(Reason.of("task.import.refused.touched", touched));
    }

    private void create(ImportBatch batch, TaskImportRows.PlannedTask planned, TaskImportSettings settings) {
        TaskId task = new TaskId(UUID.nameUUIDFromBytes(
                (batch.id() + ":" + planned.row() + ":" + planned.part()).getBytes(StandardCharsets.UTF_8)));
        drafting.createImported(task, planned.draft(), batch.id().uuid());
        if (settings.submit()) {
            drafting.submitImported(task);
        }
    }

    private void amend(ImportBatch batch, TaskImportRows.PlannedTask planned, TaskId existing) {
        EditableDraft old = drafting.open(existing);
        jdbc.sql("insert into import_amended (batch_id, task_id, before) values (:batch, :task, cast(:before as json))")
                .param("batch", batch.id().uuid())
                .param("task", existing.uuid())
                .param("before", JSON.writeValueAsString(old.draft()))
                .update();
        drafting.edit(old.id(), old.version(), AmendedDraft.of(old.draft(), planned.draft(), planned.cycle()));
    }

    private TaskId restore(TaskId task, TaskDraft before) {
        drafting.edit(task, drafting.open(task).version(), before);
        return task;
    }

    private void create(String plan, TaskImportSettings settings) {
        plans.create(
                plan,
                settings.document().isBlank() ? plan : settings.document(),
                settings.level(),
                settings.startsOn(),
                settings.startsOn().plusYears(1).minusDays(1),
                List.of());
    }
}
