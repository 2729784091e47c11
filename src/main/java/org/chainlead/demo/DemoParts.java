package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.dispatch.PartForm;
import org.chainlead.dispatch.PartText;
import org.chainlead.dispatch.ReportPartList;
import org.chainlead.dispatch.ReportParts;
import org.chainlead.org.Role;
import org.chainlead.task.TaskId;
import org.springframework.stereotype.Component;

/** 配合填报 of the present round: asked of and given by 州农业农村局, and one each open for the two published departments. */
@Component
class DemoParts implements DemoChapter {

    private static final String INDUSTRY = "jingban";
    private static final String FARMING = "jingban2";
    private static final String[] FARMING_HEADS = {"nyj.fenguan", "fuzeren2"};
    private static final String GIVEN = "7.1";
    private static final String OPEN_FOR_FARMING = "3.1";
    private static final String OPEN_FOR_INDUSTRY = "1.2";
    private static final int MOST = 100;

    private final ReportParts parts;
    private final ReportPartList list;
    private final DemoTaskIndex tasks;
    private final DemoPeople people;

    DemoParts(ReportParts parts, ReportPartList list, DemoTaskIndex tasks, DemoPeople people) {
        this.parts = parts;
        this.list = list;
        this.tasks = tasks;
        this.people = people;
    }

    /** Yesterday; on the very day a round opens in its first hour, so that the page of the present round has them. */
    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        YearMonth month = DemoRounds.open(calendar.today());
        LocalDate yesterday = calendar.date("T-1");
        boolean same = DemoRounds.open(yesterday).equals(month);
        LocalDate day = same ? yesterday : calendar.today();
        int hour = same ? 9 : 0;
        script.add(day, hour, 5, "part asked", () -> ask(INDUSTRY, GIVEN, month));
        script.add(day, hour, 6, "part asked", () -> ask(INDUSTRY, OPEN_FOR_FARMING, month));
        script.add(day, hour, 7, "part asked", () -> ask(FARMING, OPEN_FOR_INDUSTRY, month));
        script.add(day, hour, 20, "part given", () -> give(GIVEN, month));
        script.add(day, hour, 40, "part passed", () -> pass(GIVEN, month));
    }

    private void ask(String staff, String number, YearMonth month) {
        people.act(staff, () -> parts.ask(task(number), month), Role.STAFF);
    }

    private void give(String number, YearMonth month) {
        TaskId task = task(number);
        people.act(
                FARMING,
                () -> {
                    PartText text = new PartText(t("demo.part.progress"), t("demo.part.problems"));
                    parts.submit(
                            task,
                            month,
                            parts.save(task, month, 0, text, List.of()).version());
                },
                Role.STAFF);
    }

    private void pass(String number, YearMonth month) {
        TaskId task = task(number);
        for (String head : FARMING_HEADS) {
            people.act(head, () -> parts.pass(task, month, version(task, month)), Role.UNIT_HEAD);
        }
    }

    private long version(TaskId task, YearMonth month) {
        return list.ofUnit(month, 0, MOST).rows().stream()
                .filter(part -> part.task().equals(task))
                .mapToLong(PartForm::version)
                .findFirst()
                .orElseThrow();
    }

    private TaskId task(String number) {
        return tasks.find(number, "").orElseThrow();
    }
}
