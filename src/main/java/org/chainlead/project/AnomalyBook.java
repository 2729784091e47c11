package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.Reason;
import org.chainlead.org.Access;
import org.chainlead.org.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures that are looked over, and what was decided about them; always the same few statements. */
@Repository
class AnomalyBook {

    private static final String OF = " where " + ProjectSight.LISTED + " and ";

    private final JdbcClient jdbc;
    private final Access access;

    AnomalyBook(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * Everything odd in the order of the list, decided or not; pairs that are likely one project come last, among those of the
     * scope, and for those alone who look everything over.
     *
     * @param scope condition on the alias {@code p}
     */
    List<AnomalyRow> all(String scope, Map<String, Object> parameters) {
        List<ExistingProject> projects = new ArrayList<>();
        List<AnomalyRow> rows = new ArrayList<>(figures(scope, parameters, projects::add));
        if (access.may("project.check")) {
            projects.addAll(merged(projects, scope, parameters));
            AnomalyPolicy.alike(projects, decidedPairs())
                    .forEach(pair -> rows.add(new AnomalyRow(
                            pair.anomaly(),
                            pair.at().number(),
                            pair.at().name(),
                            pair.at().department(),
                            pair.decided())));
        }
        return rows;
    }

    /** What is odd about figures alone, in the order of the list; for whoever has no use for pairs, which compare all with all. */
    List<AnomalyRow> figures(String scope, Map<String, Object> parameters) {
        return figures(scope, parameters, project -> {});
    }

    /** @param projects is given each project of the scope */
    private List<AnomalyRow> figures(String scope, Map<String, Object> parameters, Consumer<ExistingProject> projects) {
        BigDecimal times = jdbc.sql("select jump_times from project_gauge_setting")
                .query(BigDecimal.class)
                .single();
        Map<String, DecidedCheck> decided = decided(scope, parameters);
        Map<UUID, Map<Integer, BigDecimal>> plans = plans(scope, parameters);
        Map<UUID, TreeMap<YearMonth, BigDecimal>> months = months(scope, parameters);
        Map<UUID, Set<KeyDateKind>> dates = dates(scope, parameters);
        List<AnomalyRow> rows = new ArrayList<>();
        jdbc.sql(
                        "select p.id, p.number, p.name, p.total_investment, p.stage, k.verified_investment, u.name as department from major_project p"
                                + " join unit u on u.id = p.lead_unit_id left join project_contract k on k.project_id = p.id"
                                + OF + scope
                                + " order by p.number_order nulls last, p.number, p.id")
                .params(parameters)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    AnomalyPolicy.Figures figures = new AnomalyPolicy.Figures(
                            new ProjectId(id),
                            row.getBigDecimal("total_investment"),
                            row.getBigDecimal("verified_investment"),
                            ProjectStage.valueOf(row.getString("stage")),
                            plans.getOrDefault(id, Map.of()),
                            months.getOrDefault(id, new TreeMap<>()),
                            dates.getOrDefault(id, Set.of()));
                    String number = row.getString("number");
                    String name = row.getString("name");
                    String department = row.getString("department");
                    ExistingProject.Standing itself =
                            new ExistingProject.Standing(figures.project(), number, name, department);
                    projects.accept(
                            new ExistingProject(itself.id(), "", name, figures.total(), itself, figures.stage(), true));
                    AnomalyPolicy.of(figures, times)
                            .forEach(anomaly -> rows.add(
                                    new AnomalyRow(anomaly, number, name, department, decided.get(key(anomaly)))));
                    return n;
                })
                .list();
        return rows;
    }

    /** Of some projects what is asked about their figures and not decided. */
    Map<ProjectId, List<Reason>> open(Set<ProjectId> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = projects.stream().map(ProjectId::uuid).toArray(UUID[]::new);
        return figures("p.id = any (:ids)", Map.of("ids", ids)).stream()
                .filter(row -> row.decided() == null)
                .map(AnomalyRow::anomaly)
                .collect(Collectors.groupingBy(
                        Anomaly::project, Collectors.mapping(Anomaly::question, Collectors.toList())));
    }

    /** What was merged into one of these: by its name and sum that one may be a third. */
    private List<ExistingProject> merged(List<ExistingProject> projects, String scope, Map<String, Object> parameters) {
        Map<UUID, ExistingProject> standing = new HashMap<>();
        projects.forEach(project -> standing.put(project.id().uuid(), project));
        return jdbc.sql("select m.id, m.name, m.total_investment, p.id as standing from major_project m"
                        + " join major_project p on p.id = m.merged_into" + OF + scope + " order by m.id")
                .params(parameters)
                .query((row, n) -> {
                    ExistingProject other = Objects.requireNonNull(standing.get(row.getObject("standing", UUID.class)));
                    return new ExistingProject(
                            new ProjectId(row.getObject("id", UUID.class)),
                            "",
                            row.getString("name"),
                            row.getBigDecimal("total_investment"),
                            other.standing(),
                            other.stage(),
                            true);
                })
                .list();
    }

    /** In place of what was decided about the same figures before; of two projects for all rows with that sum at them. */
    void decide(Anomaly anomaly, CheckDecision decision, String remark, Stamp stamp) {
        if (anomaly.kind() == AnomalyKind.SAME_PROJECT) {
            BigDecimal sum = new BigDecimal(anomaly.figures());
            List<String> others = rows(ProjectId.of(anomaly.part()), sum);
            for (String one : rows(anomaly.project(), sum)) {
                others.forEach(other -> keep(one, anomaly, other, decision, remark, stamp));
            }
        } else {
            keep(anomaly.project().toString(), anomaly, anomaly.part(), decision, remark, stamp);
        }
    }

    private void keep(
            String project, Anomaly anomaly, String part, CheckDecision decision, String remark, Stamp stamp) {
        jdbc.sql("""
                        insert into project_anomaly_decision (project_id, kind, part, figures, decision, remark,
                               decided_name, decided_by, decided_at)
                        values (cast(:project as uuid), :kind, :part, :figures, :decision, :remark, :name, :by, :at)
                        on conflict (project_id, kind, part, figures) do update set decision = excluded.decision,
                               remark = excluded.remark, decided_name = excluded.decided_name,
                               decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("project", project)
                .param("kind", anomaly.kind().name())
                .param("part", part)
                .param("figures", anomaly.figures())
                .param("decision", decision.name())
                .param("remark", remark)
                .param("name", stamp.name())
                .param("by", stamp.account())
                .param("at", stamp.at())
                .update();
    }

    /** The project and what was merged into it. */
    private List<String> rows(ProjectId project, BigDecimal sum) {
        return jdbc.sql("select id from major_project where :id in (id, merged_into) and total_investment = :sum")
                .param("id", project.uuid())
                .param("sum", sum)
                .query(String.class)
                .list();
    }

    /** That two are two projects was decided while their list came in; whichever stands first. */
    void keptApart(ProjectId one, ProjectId other, BigDecimal sum, Stamp stamp) {
        Reason words = Reason.of("project.anomaly.keptApart");
        decide(AnomalyPolicy.alike(one, other, sum, words), CheckDecision.RIGHT, words.text(), stamp);
    }

    /** By {@link AnomalyPolicy#pair}; the rows of a pair may stand at others by now, and the last word counts. */
    private Map<String, DecidedCheck> decidedPairs() {
        Map<String, DecidedCheck> decided = new HashMap<>();
        jdbc.sql("select d.* from project_anomaly_decision d where d.kind = 'SAME_PROJECT' order by d.decided_at")
                .query((row, n) -> decided.put(
                        AnomalyPolicy.pair(
                                ProjectId.of(row.getString("project_id")),
                                ProjectId.of(row.getString("part")),
                                row.getString("figures")),
                        decided(row)))
                .list();
        return decided;
    }

    private Map<String, DecidedCheck> decided(String scope, Map<String, Object> parameters) {
        Map<String, DecidedCheck> decided = new HashMap<>();
        of("select d.* from project_anomaly_decision d", "d", scope, parameters)
                .query((row, n) -> decided.put(
                        key(
                                row.getString("project_id"),
                                row.getString("kind"),
                                row.getString("part"),
                                row.getString("figures")),
                        decided(row)))
                .list();
        return decided;
    }

    private static DecidedCheck decided(ResultSet row) throws SQLException {
        return new DecidedCheck(
                CheckDecision.valueOf(row.getString("decision")),
                row.getString("remark"),
                row.getString("decided_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private Map<UUID, Map<Integer, BigDecimal>> plans(String scope, Map<String, Object> parameters) {
        Map<UUID, Map<Integer, BigDecimal>> plans = new HashMap<>();
        of("select y.project_id, y.year, y.investment from project_year_plan y", "y", scope, parameters)
                .query((row, n) -> plans.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                        .put(row.getInt(2), row.getBigDecimal(3)))
                .list();
        return plans;
    }

    private Map<UUID, TreeMap<YearMonth, BigDecimal>> months(String scope, Map<String, Object> parameters) {
        Map<UUID, TreeMap<YearMonth, BigDecimal>> months = new HashMap<>();
        of("select m.project_id, m.month, coalesce(m.done, 0) from project_month m", "m", scope, parameters)
                .query((row, n) -> months.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                        .put(YearMonth.from(row.getObject(2, LocalDate.class)), row.getBigDecimal(3)))
                .list();
        return months;
    }

    private Map<UUID, Set<KeyDateKind>> dates(String scope, Map<String, Object> parameters) {
        Map<UUID, Set<KeyDateKind>> dates = new HashMap<>();
        of("select k.project_id, k.kind from project_key_date k", "k", scope, parameters)
                .query((row, n) -> dates.computeIfAbsent(
                                row.getObject(1, UUID.class), id -> EnumSet.noneOf(KeyDateKind.class))
                        .add(KeyDateKind.valueOf(row.getString(2))))
                .list();
        return dates;
    }

    private JdbcClient.StatementSpec of(String select, String alias, String scope, Map<String, Object> parameters) {
        return jdbc.sql(select + " join major_project p on p.id = " + alias + ".project_id" + OF + scope)
                .params(parameters);
    }

    private static String key(Anomaly anomaly) {
        return key(anomaly.project().toString(), anomaly.kind().name(), anomaly.part(), anomaly.figures());
    }

    private static String key(String... parts) {
        return String.join(" ", parts);
    }
}
