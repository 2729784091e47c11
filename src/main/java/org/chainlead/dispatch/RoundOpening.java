package org.chainlead.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens by rule what is due: of each kind every period up to the one whose opening day has come. Unique by kind and
 * period, so a missed day is made up and two nodes do no harm.
 */
@Component
class RoundOpening {

    private final RoundBook book;
    private final CourseBook courses;
    private final RoundDesk desk;
    private final CurrentActor actor;
    private final Clock clock;

    RoundOpening(RoundBook book, CourseBook courses, RoundDesk desk, CurrentActor actor, Clock clock) {
        this.book = book;
        this.courses = courses;
        this.desk = desk;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int openDue() {
        int opened = 0;
        for (RoundKind kind : RoundKind.values()) {
            YearMonth month =
                    book.lastByRule(kind).map(last -> last.plusMonths(1)).orElse(YearMonth.now(clock));
            for (; !month.isAfter(YearMonth.now(clock)); month = month.plusMonths(1)) {
                opened += kind.endsWith(month) && open(kind, month) ? 1 : 0;
            }
        }
        return opened;
    }

    private boolean open(RoundKind kind, YearMonth month) {
        RoundDays days = courses.of(kind, month).course().in(month);
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(days.opensOn())
                || !book.openByRule(id, kind, month, days, Texts.t("dispatch.round.byRule"), clock.instant())) {
            return false;
        }
        DispatchRound round = desk.read(new RoundId(id));
        desk.done(round, desk.entry(round, "roundOpened").detail("dueOn", days.dueOn()), actor.snapshot());
        return true;
    }
}
