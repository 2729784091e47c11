package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.chainlead.org.Role;
import org.chainlead.supervision.InspectionDraft;
import org.chainlead.supervision.InspectionId;
import org.chainlead.supervision.InspectionPlanning;
import org.springframework.stereotype.Component;

/** 检查安排: one that is over, one cancelled, and two of one unit for one matter, the second with its reason. */
@Component
class DemoInspections implements DemoChapter {

    private static final String OFFICE = "duchayuan";

    private final InspectionPlanning planning;
    private final DemoPeople people;

    DemoInspections(InspectionPlanning planning, DemoPeople people) {
        this.planning = planning;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        plan(script, calendar, "T-12", planned("farming", calendar, "T-5", "T-4", "", made, "nyj", "nh"));
        InspectionId cancelled =
                plan(script, calendar, "T-6", planned("brand", calendar, "T+2", "T+2", "", made, "scj"));
        script.add(
                calendar.date("T-3"),
                10,
                0,
                "inspection cancelled",
                () -> people.act(
                        OFFICE, () -> planning.cancel(cancelled, 0, t("demo.inspection.cancelled")), Role.SUPERVISOR));
        plan(script, calendar, "T-4", planned("projects", calendar, "T+1", "T+3", "", made, "gxj", "lf"));
        plan(
                script,
                calendar,
                "T-2",
                planned("projects", calendar, "T+9", "T+9", t("demo.inspection.again"), made, "gxj"));
    }

    private InspectionId plan(DemoScript script, DemoCalendar calendar, String when, InspectionDraft draft) {
        InspectionId id = InspectionId.random();
        LocalDate day = calendar.date(when);
        script.add(
                day,
                9,
                30,
                "inspection planned",
                () -> people.act(OFFICE, () -> planning.plan(id, draft), Role.SUPERVISOR));
        return id;
    }

    private static LocalDate onWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static InspectionDraft planned(
            String matter,
            DemoCalendar calendar,
            String from,
            String until,
            String overlapReason,
            DemoCase made,
            String... units) {
        return new InspectionDraft(
                Stream.of(units).map(made::unit).toList(),
                null,
                null,
                t("demo.inspection.matter." + matter),
                onWeekday(calendar.date(from)),
                onWeekday(calendar.date(until)),
                t("demo.inspection.team"),
                null,
                overlapReason);
    }
}
