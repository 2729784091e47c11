package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重大项目: rows page by page, their sums, and one in full. All sums are in 万元. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('project.list')")
public class ProjectQueries {

    static final String ROW = """
            select p.id, p.number, p.name, p.industry, coalesce(c.name, '') as chain, p.total_investment, p.place,
                   u.name as department, p.stage, y.verified_investment as plan, d.planned, d.done""";

    /** Who entered what no list brought in. */
    private static final String FIRST = "(select t.recorded_name from project_stage_stay t where t.project_id = p.id"
            + " order by t.recorded_at, t.entered_on limit 1)";

    static final String ORDER = " order by p.number_order nulls last, p.number, p.created_at, p.id";

    private final JdbcClient jdbc;
    private final ProjectSight sight;
    private final ProjectReach reach;
    private final MarkConditions marks;
    private final StageBook stages;
    private final MergeBook merges;

    ProjectQueries(
            JdbcClient jdbc,
            ProjectSight sight,
            ProjectReach reach,
            MarkConditions marks,
            StageBook stages,
            MergeBook merges) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.reach = reach;
        this.marks = marks;
        this.stages = stages;
        this.merges = merges;
    }

    /** In the order of the printed numbers. */
    public List<ProjectRow> rows(ProjectFilter filter, int offset, int limit) {
        ProjectQuery query = query(filter);
        return jdbc.sql(ROW + query.fromWhere(marks.sums()) + ORDER + " offset :offset limit :limit")
                .params(query.parameters)
                .params(marks.parameters(filter.asOf()))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** One of them; empty when it is none. */
    public Optional<ProjectRow> row(ProjectId id, ProjectFilter filter) {
        ProjectQuery query = query(filter).and("p.id = :id", Map.of("id", id.uuid()));
        return jdbc.sql(ROW + query.fromWhere(marks.sums()))
                .params(query.parameters)
                .params(marks.parameters(filter.asOf()))
                .query((row, n) -> read(row))
                .optional();
    }

    public ProjectTotals totals(ProjectFilter filter) {
        ProjectQuery query = query(filter);
        return jdbc.sql("select count(*), coalesce(sum(p.total_investment), 0)" + query.fromWhere())
                .params(query.parameters)
                .query((row, n) -> totals(row, 1))
                .single();
    }

    /** The lines of one kind in the order of the lists, never by size; each is the sum of the rows behind it. */
    public Page<ProjectSum> sums(ProjectFilter filter, ProjectGrouping by, int offset, int limit) {
        ProjectQuery query = query(filter);
        String grouped =
                "select " + by.key + ", count(*), sum(p.total_investment)" + query.fromWhere() + " group by 1, 2";
        List<ProjectSum> lines = jdbc.sql(grouped + " order by 3 nulls last, 2 offset :offset limit :limit")
                .params(query.parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new ProjectSum(by, row.getString(1), row.getString(2), totals(row, 4)))
                .list();
        long total = jdbc.sql("select count(*) from (" + grouped + ") s")
                .params(query.parameters)
                .query(Long.class)
                .single();
        return new Page<>(lines, total);
    }

    /** 五库一清单: how many stand at each stage, whatever stage the filter asks for; each of 五库 is there. */
    public Map<ProjectStage, Long> stages(ProjectFilter filter) {
        ProjectQuery query = query(filter.withStage(null));
        Map<ProjectStage, Long> counts = new EnumMap<>(ProjectStage.class);
        for (ProjectStage stage : ProjectStage.listed()) {
            counts.put(stage, 0L);
        }
        jdbc.sql("select p.stage, count(*)" + query.fromWhere() + " group by 1")
                .params(query.parameters)
                .query((row, n) -> counts.put(ProjectStage.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** Places that occur, for the filter. */
    public List<String> places() {
        return jdbc.sql("select distinct p.place" + query(ProjectFilter.all()).fromWhere() + " order by 1")
                .query(String.class)
                .list();
    }

    /** Lists that the projects came in by, for the filter, the newest first. */
    public List<ProjectList> lists() {
        return jdbc.sql(
                        "select id, file_name, (committed_at at time zone 'Asia/Shanghai')::date as day from import_batch"
                                + " where committed_at is not null and id in (select p.import_batch_id"
                                + query(ProjectFilter.all()).fromWhere() + ") order by committed_at desc, id")
                .query((row, n) -> new ProjectList(
                        new ImportId(row.getObject("id", UUID.class)),
                        row.getString("file_name"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Departments that occur, in the order of the unit list, for the filter. */
    public List<UnitRef> departments() {
        return jdbc.sql("select id, code, name, kind from unit where id in (select p.lead_unit_id"
                        + query(ProjectFilter.all()).fromWhere() + ") order by sort, code")
                .query((row, n) -> new UnitRef(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** @throws NotFound for what is not there, and for what was merged into another when its list came in */
    public ProjectDetail detail(ProjectId id) {
        ProjectMerge merged = merges.find(id).map(MergeBook.Kept::merge).orElse(null);
        return jdbc.sql(ROW + ", p.printed_name, coalesce(b.file_name, '') as file_name, p.created_at,"
                        + " coalesce(b.created_name, " + FIRST + ") as created_name,"
                        + " case when " + marks.concerned() + " then p.partner else '' end as partner, "
                        + reach.condition("project.maintain") + " as maintained, "
                        + reach.condition("project.link") + " as linking"
                        + ProjectQuery.FROM
                        + marks.sums()
                        + " left join import_batch b on b.id = p.import_batch_id"
                        + " where p.id = :id and " + sight.page())
                .params(marks.parameters(null))
                .param("id", id.uuid())
                .query((row, n) -> new ProjectDetail(
                        read(row),
                        row.getString("printed_name"),
                        row.getString("partner"),
                        twins(id),
                        merged,
                        stages.of(id.uuid()),
                        merged == null && row.getBoolean("maintained") ? StagePolicy.moves(stage(row)) : List.of(),
                        merged == null && row.getBoolean("linking"),
                        row.getString("file_name"),
                        row.getString("created_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<ProjectDetail.Twin> twins(ProjectId id) {
        return jdbc.sql("select p.number, p.name, u.name, case when " + ProjectSight.FOLDED + " then p.id end as folded"
                        + ProjectQuery.FROM + " where p.merged_into = :id" + ORDER)
                .param("id", id.uuid())
                .query((row, n) -> {
                    UUID folded = row.getObject("folded", UUID.class);
                    return new ProjectDetail.Twin(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            folded == null ? null : new ProjectId(folded));
                })
                .list();
    }

    private ProjectQuery query(ProjectFilter filter) {
        return marks.query(filter, sight.condition());
    }

    private static ProjectTotals totals(ResultSet row, int column) throws SQLException {
        return new ProjectTotals(row.getLong(column), Investment.plain(row.getBigDecimal(column + 1)));
    }

    static ProjectRow read(ResultSet row) throws SQLException {
        return new ProjectRow(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("chain"),
                Investment.plain(row.getBigDecimal("total_investment")),
                row.getString("place"),
                row.getString("department"),
                stage(row),
                Investment.plainOrNull(row.getBigDecimal("plan")),
                Investment.plainOrNull(row.getBigDecimal("planned")),
                Investment.plainOrNull(row.getBigDecimal("done")));
    }

    private static ProjectStage stage(ResultSet row) throws SQLException {
        return ProjectStage.valueOf(row.getString("stage"));
    }
}
