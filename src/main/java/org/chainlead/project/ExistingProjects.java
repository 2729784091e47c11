package org.chainlead.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All projects, those in 在谈 too, for noticing that one is reported twice; nothing of what is not seen leaves here. */
@Component
class ExistingProjects {

    private static final String NEGOTIATION = "project.negotiation";

    private final ProjectSight sight;
    private final JdbcClient jdbc;

    ExistingProjects(ProjectSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** For the check of a list; the acting person reads the published ones. */
    List<ExistingProject> all() {
        return jdbc.sql("""
                        select p.id, coalesce(p.printed_number, p.number) as number, p.printed_name, p.name, p.total_investment, p.stage,
                               (p.stage <> 'NEGOTIATING' or\s""" + sight.negotiating(NEGOTIATION) + """
                               ) as seen, s.id as standing_id, s.number as standing_number,
                               s.name as standing_name, u.name as department
                          from major_project p join major_project s on s.id = coalesce(p.merged_into, p.id)
                          join unit u on u.id = s.lead_unit_id order by p.created_at, p.id""")
                .params(sight.parameters())
                .query((row, n) -> new ExistingProject(
                        new ProjectId(row.getObject("id", UUID.class)),
                        ProjectTexts.normal(row.getString("number")) + "/"
                                + ProjectTexts.normal(row.getString("printed_name")),
                        row.getString("name"),
                        row.getBigDecimal("total_investment"),
                        new ExistingProject.Standing(
                                new ProjectId(row.getObject("standing_id", UUID.class)),
                                row.getString("standing_number"),
                                row.getString("standing_name"),
                                row.getString("department")),
                        ProjectStage.valueOf(row.getString("stage")),
                        row.getBoolean("seen")))
                .list();
    }

    /**
     * What the acting person is told about a project of that name and sum: those alike that are seen by name, of all
     * others together one sentence. For one that was merged into another the other is named, once.
     *
     * @param but the project itself
     */
    List<Reason> similar(String name, BigDecimal investment, @Nullable UUID but) {
        List<ExistingProject> alike = all().stream()
                .filter(other -> !other.standing().id().uuid().equals(but))
                .filter(other -> SameProject.isLikely(name, investment, other.name(), other.investment()))
                .sorted(Comparator.comparing(ExistingProject::merged))
                .toList();
        List<Reason> told = new ArrayList<>();
        Set<ProjectId> named = new HashSet<>();
        alike.stream()
                .filter(other -> other.seen() && named.add(other.standing().id()))
                .forEach(other -> told.add(named(other)));
        if (alike.stream().anyMatch(other -> !other.seen())) {
            told.add(hidden());
        }
        return told;
    }

    /** All that is ever said of a project in 在谈 to who does not see it. */
    static Reason hidden() {
        return Reason.of("project.similar.hidden");
    }

    private static Reason named(ExistingProject other) {
        return Reason.of(
                key(other),
                other.standing().name(),
                other.standing().department(),
                Investment.text(other.investment()));
    }

    private static String key(ExistingProject other) {
        if (other.merged()) {
            return "project.similar.merged";
        }
        return other.negotiating() ? "project.similar.negotiating" : "project.similar.listed";
    }
}
