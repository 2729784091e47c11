package org.chainlead.dispatch;

import org.chainlead.task.ReportAsk;
import org.chainlead.task.ReportStand;
import org.chainlead.task.spi.ReportStanding;
import org.springframework.stereotype.Component;

/** What the ledger asks about a month's 月跟踪: the same 应报, 已报 and 未报 as on the 调度台. */
@Component
class LedgerReportStanding implements ReportStanding {

    private static final String HANDED_IN = "exists (select 1 from report r where r.task_id = t.id"
            + " and r.period = :period and r.first_handed_in_at is not null)";

    private final ReportedTasks tasks;
    private final Rounds rounds;

    LedgerReportStanding(ReportedTasks tasks, Rounds rounds) {
        this.tasks = tasks;
        this.rounds = rounds;
    }

    @Override
    public Condition of(ReportAsk ask) {
        return new Condition(
                "(" + ReportedTasks.OWES + and(ask.stand()) + ")",
                tasks.owingByRule(ask.month(), rounds.cutOff(ask.month())));
    }

    private static String and(ReportStand stand) {
        return switch (stand) {
            case OWED -> "";
            case HANDED_IN -> " and " + HANDED_IN;
            case MISSING -> " and not " + HANDED_IN;
        };
    }
}
