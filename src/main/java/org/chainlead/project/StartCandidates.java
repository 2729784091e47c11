package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the year's planned starts could be made next: the readiest first, then the planned day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('project.progress')")
public class StartCandidates {

    private static final String ROWS = """
            select p.id, p.number, p.name, p.industry, coalesce(c.name, '') as chain, p.total_investment, p.place,
                   u.name as department, p.stage, p.approval_code is not null as coded,
                   (select v.verified_starts_on from project_year_plan v
                     where v.project_id = p.id and v.year = :year) as starts_on,
                   n.milestones, n.done, n.overdue""";

    private static final String MILESTONES = """
             left join lateral (select count(*) as milestones, count(*) filter (where n.done_on is not null) as done,
                   count(*) filter (where n.done_on is null and n.due_on < :asOf) as overdue
                   from project_milestone n where n.project_id = p.id) n on true""";

    private final JdbcClient jdbc;
    private final ProjectSight sight;
    private final MarkConditions marks;
    private final Clock clock;

    StartCandidates(JdbcClient jdbc, ProjectSight sight, MarkConditions marks, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.marks = marks;
        this.clock = clock;
    }

    /** As of today. */
    public Page<StartCandidate> page(ProjectFilter within, int offset, int limit) {
        LocalDate today = LocalDate.now(clock);
        ProjectQuery query = marks.query(within.withMark(ProjectMark.START_OPEN, today), sight.condition());
        List<StartCandidate> all = jdbc
                .sql(ROWS + query.fromWhere(MILESTONES))
                .params(query.parameters)
                .query((row, n) -> candidate(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(StartCandidate::met)
                        .reversed()
                        .thenComparing(StartCandidate::startsOn)
                        .thenComparing(candidate -> candidate.project().id().uuid()))
                .toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    private static StartCandidate candidate(ResultSet row) throws SQLException {
        ProjectStage stage = ProjectStage.valueOf(row.getString("stage"));
        Readiness readiness = new Readiness(
                row.getBoolean("coded"), stage, row.getLong("milestones"), row.getLong("done"), row.getLong("overdue"));
        List<Reason> wanting = readiness.wanting();
        ProjectRow project = new ProjectRow(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("chain"),
                Investment.plain(row.getBigDecimal("total_investment")),
                row.getString("place"),
                row.getString("department"),
                stage,
                null,
                null,
                null);
        return new StartCandidate(project, row.getObject("starts_on", LocalDate.class), readiness.met(), wanting);
    }
}
