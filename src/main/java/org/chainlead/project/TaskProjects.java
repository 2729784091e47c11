package org.chainlead.project;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.task.LinkedItem;
import org.chainlead.task.LinkedPart;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.LinkedSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 关联重大项目 on the page of a task: rows and sums as the list of projects shows them to the person, in its order, so nothing
 * of what is in 在谈. One statement reads, counts and sums up.
 */
@Component
class TaskProjects implements LinkedSource {

    private static final String LINKED =
            "exists (select 1 from project_task l where l.project_id = p.id and l.task_id = :linkedTask)";

    private static final String OF_ALL =
            ", " + Counted.OF_ALL + ", sum(p.total_investment) over () as investment_of_all";

    private final MarkConditions marks;
    private final ProjectSight sight;
    private final Access access;
    private final JdbcClient jdbc;

    TaskProjects(MarkConditions marks, ProjectSight sight, Access access, JdbcClient jdbc) {
        this.marks = marks;
        this.sight = sight;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return t("project.linked.title");
    }

    @Override
    public LinkedPart linked(TaskId task, int offset, int limit) {
        return access.may("project.list") ? read(task, offset, limit) : new LinkedPart(new Page<>(List.of(), 0), "");
    }

    private LinkedPart read(TaskId task, int offset, int limit) {
        ProjectQuery query =
                marks.query(ProjectFilter.all(), sight.condition()).and(LINKED, Map.of("linkedTask", task.uuid()));
        List<BigDecimal> sums = new ArrayList<>();
        List<Counted<LinkedItem>> rows = jdbc.sql(ProjectQueries.ROW + OF_ALL + query.fromWhere(marks.sums())
                        + ProjectQueries.ORDER + " offset :offset limit :limit")
                .params(query.parameters)
                .params(marks.parameters(null))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> {
                    sums.add(row.getBigDecimal("investment_of_all"));
                    return Counted.of(row, item(ProjectQueries.read(row)));
                })
                .list();
        Page<LinkedItem> page = Counted.page(
                rows,
                () -> jdbc.sql("select count(*)" + query.fromWhere())
                        .params(query.parameters)
                        .query(Long.class)
                        .single());
        return new LinkedPart(
                page,
                sums.isEmpty()
                        ? ""
                        : t("project.linked.sum", page.total(), Investment.text(Investment.plain(sums.getFirst()))));
    }

    private static LinkedItem item(ProjectRow project) {
        String investment = t("project.linked.investment", Investment.text(project.investment()));
        return new LinkedItem(
                project.name(),
                label(project.stage()),
                project.done() == null
                        ? investment
                        : t("project.linked.facts", investment, Investment.text(project.done())),
                "projects/" + project.id());
    }
}
