package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads planned inspections: the office all of them, a unit those it is inspected in. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('supervision.inspections')")
public class InspectionQueries {

    /** The largest page. */
    static final int PAGE = 100;

    private static final String SELECT = """
            select i.*, coalesce(l.name, '') as chain_name,
                   (select string_agg(u.name, :and order by p.position) from inspection_unit p
                      join unit u on u.id = p.unit_id where p.inspection_id = i.id) as units
              from inspection i left join industry_chain l on l.id = i.chain_id""";

    /** A row a day and inspection, those of each day counted; one statement, however many. */
    private static final String DAYS = """
            select d.day, d.on_day, (select string_agg(u.name, :and order by p.position) from inspection_unit p
                       join unit u on u.id = p.unit_id where p.inspection_id = d.id) || ' ' || d.matter as words
              from (select cast(c.day as date) as day, i.id, i.matter,
                           row_number() over (partition by c.day order by i.from_on, i.until_on, i.id) as place,
                           count(*) over (partition by c.day) as on_day
                      from generate_series(cast(:first as date), cast(:last as date), interval '1 day') c (day)
                      join inspection i on i.from_on <= c.day and i.until_on >= c.day
                     where i.state = 'PLANNED' and i.from_on <= :last and i.until_on >= :first%s) d
             where d.place <= :shown order by d.day, d.place""";

    private static final String IN_MONTH =
            " where (i.cycle_month = :first or (i.from_on <= :last and i.until_on >= :first))";

    private final InspectionStore store;
    private final InspectionParts parts;
    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser user;

    InspectionQueries(InspectionStore store, InspectionParts parts, JdbcClient jdbc, Access access, CurrentUser user) {
        this.store = store;
        this.parts = parts;
        this.jdbc = jdbc;
        this.access = access;
        this.user = user;
    }

    /** Those whose days or whose month of dispatch fall into the month, in the order of their days. */
    public Page<InspectionRow> page(YearMonth month, int offset, int limit) {
        String where = IN_MONTH + scope();
        List<InspectionRow> rows = jdbc.sql(
                        SELECT + where + " order by i.from_on, i.until_on, i.id offset :offset limit :limit")
                .params(parameters(month))
                .param("and", t("supervision.and"))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from inspection i" + where)
                .params(parameters(month))
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** The days of the month on which something is planned, each with its first inspections and how many there are. */
    public List<InspectionDay> calendar(YearMonth month, int shown) {
        Map<LocalDate, List<String>> first = new LinkedHashMap<>();
        Map<LocalDate, Long> total = new HashMap<>();
        jdbc.sql(DAYS.formatted(scope()))
                .params(parameters(month))
                .param("and", t("supervision.and"))
                .param("shown", Math.min(shown, PAGE))
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    first.computeIfAbsent(day, none -> new ArrayList<>()).add(words(row.getString("words")));
                    total.put(day, row.getLong("on_day"));
                });
        return first.entrySet().stream()
                .map(day -> new InspectionDay(day.getKey(), day.getValue(), total.getOrDefault(day.getKey(), 0L)))
                .toList();
    }

    /** What was planned, for the form that changes it. */
    @PreAuthorize("@access.may('supervision.inspect')")
    public InspectionDraft draft(InspectionId id) {
        Inspection inspection = store.findById(id.uuid()).orElseThrow(NotFound::new);
        return new InspectionDraft(
                parts.units(inspection.id),
                inspection.taskId == null ? null : new TaskId(inspection.taskId),
                inspection.chainId == null ? null : new ChainId(inspection.chainId),
                inspection.matter,
                inspection.fromOn,
                inspection.untilOn,
                inspection.team,
                YearMonth.from(inspection.cycleMonth),
                inspection.overlapReason);
    }

    private String scope() {
        return access.relations("supervision.inspections").contains(Relation.ANY)
                ? ""
                : " and i.id in (select inspection_id from inspection_unit where unit_id = :me)";
    }

    private Map<String, Object> parameters(YearMonth month) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("first", month.atDay(1));
        parameters.put("last", month.atEndOfMonth());
        parameters.put("me", user.actor().unit().uuid());
        return parameters;
    }

    private InspectionRow read(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return new InspectionRow(
                new InspectionId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                InspectionState.valueOf(row.getString("state")),
                words(row.getString("units")),
                task == null ? null : new TaskId(task),
                row.getString("chain_name"),
                row.getString("matter"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                YearMonth.from(row.getObject("cycle_month", LocalDate.class)),
                row.getString("team"),
                row.getString("organ"),
                user.actor().isOffice() ? row.getString("overlap_reason") : "",
                words(row.getString("cancel_reason")));
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
