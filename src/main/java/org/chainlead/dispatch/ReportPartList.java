package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of reports the acting person's unit is asked for as 配合单位. Whose is part of the query. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.parts')")
public class ReportPartList {

    /** The largest page. */
    static final int PAGE = 100;

    private static final String MINE = """
             from task_unit s join task t on t.id = s.task_id
             left join unit u on u.id = t.lead_unit_id
             left join report_part p on p.task_id = t.id and p.period = :period and p.unit_id = :unit
             left join report_part_ask k on k.task_id = t.id and k.period = :period
            where s.unit_id = :unit and s.relation = 'SUPPORTING' and (p.id is not null or""" + ReportedTasks.OWES + ")";

    private static final String TO_PASS = " and p.state = 'IN_UNIT_REVIEW'";

    /** @param part absent when it is not begun */
    private record Row(@Nullable UUID part, PartForm form) {}

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final Attachments attachments;
    private final Rounds rounds;
    private final Access access;
    private final CurrentUser user;

    ReportPartList(
            JdbcClient jdbc,
            ReportedTasks tasks,
            Attachments attachments,
            Rounds rounds,
            Access access,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.attachments = attachments;
        this.rounds = rounds;
        this.access = access;
        this.user = user;
    }

    /** All of the month: what waits for the unit's heads, then what the lead unit asked for, then the others. */
    public Page<PartForm> ofUnit(YearMonth month, int offset, int limit) {
        boolean open = rounds.isOpen(month);
        LocalDate due = rounds.of(month).dueOn();
        List<Row> rows = jdbc.sql("select t.id, t.source_number, t.title, u.name as lead_name, p.id as part_id, p.*, "
                        + "k.asked_at is not null as asked" + MINE
                        + " order by p.state is distinct from 'IN_UNIT_REVIEW', k.asked_at is null, t.number_key, t.id"
                        + " offset :offset limit :limit")
                .params(parameters(month))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> new Row(row.getObject("part_id", UUID.class), read(row, month, open, due)))
                .list();
        return new Page<>(withFiles(rows), count(month, ""));
    }

    /** Those of all rows in one query. */
    private List<PartForm> withFiles(List<Row> rows) {
        List<UUID> parts = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.part()).stream())
                .toList();
        Map<UUID, List<AttachmentRef>> files = attachments.of(PartDesk.DRAFT_FILES, parts);
        return rows.stream()
                .map(row -> row.part() == null
                        ? row.form()
                        : row.form().withFiles(files.getOrDefault(row.part(), List.of())))
                .toList();
    }

    /** How many wait for the unit's heads. */
    public long toPass(YearMonth month) {
        return count(month, TO_PASS);
    }

    private long count(YearMonth month, String narrowed) {
        return jdbc.sql("select count(*)" + MINE + narrowed)
                .params(parameters(month))
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> parameters(YearMonth month) {
        Map<String, @Nullable Object> parameters = new HashMap<>(tasks.owing(month));
        parameters.put("unit", user.actor().unit().uuid());
        return parameters;
    }

    private PartForm read(ResultSet row, YearMonth month, boolean open, LocalDate due) throws SQLException {
        String number = row.getString("source_number");
        String state = row.getString("state");
        PartState now = state == null ? null : PartState.valueOf(state);
        ReviewStepSetting step = now == PartState.IN_UNIT_REVIEW
                ? StepChain.read(row.getString("steps")).at(row.getInt("step"))
                : null;
        return new PartForm(
                new TaskId(row.getObject(1, UUID.class)),
                number == null ? row.getString("title") : number + " " + row.getString("title"),
                row.getString("lead_name"),
                month,
                row.getLong("version"),
                now,
                now == null ? PartText.EMPTY : new PartText(row.getString("progress"), row.getString("problems")),
                List.of(),
                row.getBoolean("asked"),
                instant(row, "handed_in_at"),
                row.getBoolean("late"),
                instant(row, "edited_at"),
                row.getString("return_reason"),
                row.getString("returned_by"),
                step == null ? null : step.step(),
                due,
                acts(now, step, row.getInt("step"), open));
    }

    private Set<ReportAct> acts(
            @Nullable PartState state, @Nullable ReviewStepSetting present, int step, boolean open) {
        Set<ReportAct> acts = EnumSet.noneOf(ReportAct.class);
        Set<Relation> supporting = EnumSet.of(Relation.SUPPORTING);
        if (access.may("dispatch.fillPart", supporting)) {
            add(acts, ReportAct.FILL, open && (state == null || state.isEditable()));
            add(acts, ReportAct.CORRECT, open && state == PartState.HANDED_IN);
            add(acts, ReportAct.RECALL, present != null && step == 1);
            add(acts, ReportAct.PAPER, present != null && present.onPaper());
        }
        ReviewStep own = user.actor().reviewStep();
        add(
                acts,
                ReportAct.PASS,
                present != null
                        && access.may("dispatch.passPart", supporting)
                        && (own == null || own == present.step()));
        return acts;
    }

    private static void add(Set<ReportAct> acts, ReportAct act, boolean offered) {
        if (offered) {
            acts.add(act);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
