package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the acting person could do about a task's report: fill, revise, pass, review, answer a difficulty. */
@Component
class ReportNextSteps implements NextStepSource {

    private static final int URGENT = 80;
    private static final int NORMAL = 60;

    private final ReportForms forms;
    private final ReportReaders readers;
    private final ReportedTasks tasks;
    private final Rounds rounds;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    ReportNextSteps(
            ReportForms forms,
            ReportReaders readers,
            ReportedTasks tasks,
            Rounds rounds,
            TaskScope scope,
            Access access,
            CurrentUser user,
            JdbcClient jdbc) {
        this.forms = forms;
        this.readers = readers;
        this.tasks = tasks;
        this.rounds = rounds;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.jdbc = jdbc;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        Set<Relation> relations = scope.relations(task);
        List<NextStep> steps = new ArrayList<>();
        Round round = rounds.current();
        Reader reader = readers.of(task, relations);
        if (reader == Reader.INSIDE || reader == Reader.REVIEWER) {
            forms.of(List.of(task.uuid()), round.period(), reader, relations).forEach(form -> add(steps, task, form));
        }
        if (access.may("dispatch.answer", EnumSet.of(Relation.ASKED)) && isAsked(task)) {
            steps.add(new NextStep("dispatch.next.answer", "reports", URGENT));
        }
        if (mayAddPart(task, round, relations)) {
            steps.add(new NextStep("dispatch.next.part", PartMessages.list(round.period()), NORMAL));
        }
        return steps;
    }

    private void add(List<NextStep> steps, TaskId task, ReportForm form) {
        String link = ReportAddress.of(task, form.period());
        if (form.may(ReportAct.FILL) && form.state() == ReportState.RETURNED) {
            steps.add(new NextStep("dispatch.next.revise", link, URGENT));
        } else if (form.may(ReportAct.FILL) && (form.state() != null || tasks.owes(task, form.period()))) {
            steps.add(new NextStep("dispatch.next.fill", link, NORMAL));
        }
        if (form.may(ReportAct.PASS) || form.may(ReportAct.REVIEW)) {
            steps.add(new NextStep("dispatch.next.review", link, URGENT));
        }
    }

    private boolean mayAddPart(TaskId task, Round round, Set<Relation> relations) {
        return relations.contains(Relation.SUPPORTING)
                && access.may("dispatch.fillPart", relations)
                && tasks.owes(task, round.period())
                && jdbc.sql("""
                                select count(*) from report_part where task_id = :task and period = :period
                                   and unit_id = :unit and state in ('IN_UNIT_REVIEW', 'HANDED_IN')""")
                                .param("task", task.uuid())
                                .param("period", round.period().atDay(1))
                                .param("unit", user.actor().unit().uuid())
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    private boolean isAsked(TaskId task) {
        return jdbc.sql("""
                                select count(*) from difficulty where task_id = :task and asked_unit_id = :unit
                                   and answer is null and withdrawn_at is null""")
                        .param("task", task.uuid())
                        .param("unit", user.actor().unit().uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
