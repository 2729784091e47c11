package org.chainlead.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.BusinessClock;
import org.chainlead.org.OrgBootstrap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads the demonstration into an untouched database. */
@Component
public class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final OrgBootstrap bootstrap;
    private final DemoOrganisation organisation;
    private final DemoTasks tasks;
    private final List<DemoChapter> chapters;
    private final DemoNight night;
    private final BusinessClock clock;

    DemoLoader(
            OrgBootstrap bootstrap,
            DemoOrganisation organisation,
            DemoTasks tasks,
            List<DemoChapter> chapters,
            DemoNight night,
            BusinessClock clock) {
        this.bootstrap = bootstrap;
        this.organisation = organisation;
        this.tasks = tasks;
        this.chapters = chapters;
        this.night = night;
        this.clock = clock;
    }

    /** Loads everything, once, up to what time alone does until today; what could not be played is told by name. */
    public List<String> load() {
        if (!bootstrap.isUntouched()) {
            return List.of();
        }
        long start = System.nanoTime();
        DemoCase made = new DemoCase();
        DemoScript script = new DemoScript();
        DemoCalendar calendar = enterOrganisation(made);
        tasks.schedule(script, made, calendar);
        for (DemoTable.Row row : DemoTable.read("delegations.csv")) {
            script.add(
                    calendar.date(row.get("from")),
                    8,
                    0,
                    "delegation",
                    () -> organisation.delegate(row, made, calendar));
        }
        chapters.forEach(chapter -> chapter.schedule(script, made, calendar));
        script.play(clock, clock.instant());
        night.pass();
        LOG.info("Demo loaded in {} s", (System.nanoTime() - start) / 1_000_000_000);
        return script.failures();
    }

    /** Units and people alone, for a story that begins with an empty ledger. */
    public void loadOrganisation() {
        if (bootstrap.isUntouched()) {
            enterOrganisation(new DemoCase());
        }
    }

    private DemoCalendar enterOrganisation(DemoCase made) {
        DemoCalendar calendar = new DemoCalendar(LocalDate.now(clock));
        Instant before = calendar.date("2023-01-02")
                .atTime(9, 0)
                .atZone(BusinessClock.ZONE)
                .toInstant();
        clock.at(before, () -> organisation.enter(made, calendar));
        return calendar;
    }
}
