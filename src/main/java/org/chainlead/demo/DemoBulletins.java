package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinIssuing;
import org.chainlead.bulletin.BulletinLine;
import org.chainlead.dispatch.OpenRound;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundProgress;
import org.chainlead.dispatch.RoundScope;
import org.chainlead.org.Role;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 通报 of the last months, each issued, which published its round, and of a round by hand on which the units are asked,
 * with an objection to decide.
 */
@Component
class DemoBulletins implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String HEAD = "duchazhuren";
    private static final String LEADER = "lianzhang";
    private static final String INDUSTRY = "fuzeren";
    private static final String FARMING = "fuzeren2";
    private static final String PLAN = "CY";
    private static final int MONTHS = 3;
    private static final int OBJECTED = 2;
    private static final int DRAFT_ON = 27;
    private static final int SETTLED_AFTER = 12;

    private final DemoNight night;
    private final RoundList list;
    private final RoundActs acts;
    private final BulletinDrafting drafting;
    private final BulletinConsultations consultations;
    private final BulletinIssuing issuing;
    private final DemoPeople people;

    DemoBulletins(
            DemoNight night,
            RoundList list,
            RoundActs acts,
            BulletinDrafting drafting,
            BulletinConsultations consultations,
            BulletinIssuing issuing,
            DemoPeople people) {
        this.night = night;
        this.list = list;
        this.acts = acts;
        this.drafting = drafting;
        this.consultations = consultations;
        this.issuing = issuing;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        YearMonth open = DemoRounds.open(calendar.today());
        for (int back = MONTHS; back > 0; back--) {
            month(script, made, open.minusMonths(back), back == OBJECTED);
        }
        byHand(script, made, open.minusMonths(1), calendar);
    }

    /** On the day a draft is due by the default course, when the month is read; {@value #SETTLED_AFTER} days outlast any holiday. */
    private void month(DemoScript script, DemoCase made, YearMonth month, boolean objected) {
        Told told = new Told(() -> byRule(month));
        LocalDate closed = month.atDay(DRAFT_ON);
        script.add(closed, 9, 0, "round closed", told::close);
        script.add(closed, 10, 0, "bulletin sent", told::send);
        script.add(closed.plusDays(1), 14, 0, "bulletin agreed", told::agree);
        if (objected) {
            script.add(closed.plusDays(1), 15, 0, "bulletin objected", () -> told.object(FARMING));
            script.add(closed.plusDays(2), 10, 0, "objection rejected", () -> told.reject(made));
        }
        LocalDate settled = closed.plusDays(SETTLED_AFTER);
        script.add(settled, 10, 0, "bulletin reviewed", told::review);
        script.add(settled, 15, 0, "bulletin issued", told::issue);
    }

    /** Asks what one plan has come to since the month was read; its cut-off is over on T-2 whatever rest days move it. */
    private void byHand(DemoScript script, DemoCase made, YearMonth month, DemoCalendar calendar) {
        AtomicReference<RoundId> opened = new AtomicReference<>();
        Told told = new Told(opened::get);
        LocalDate due = calendar.date("T-13");
        script.add(calendar.date("T-20"), 9, 0, "round opened", () -> opened.set(open(made, month, due)));
        script.add(calendar.date("T-2"), 9, 0, "round closed", told::close);
        script.add(calendar.date("T-1"), 15, 30, "bulletin sent", told::send);
        script.add(calendar.date("T-1"), 16, 30, "bulletin objected", () -> told.object(INDUSTRY));
    }

    private RoundId open(DemoCase made, YearMonth month, LocalDate due) {
        RoundScope plan = new RoundScope(made.plan(PLAN), null, null, null);
        OpenRound wish = new OpenRound(RoundKind.MONTHLY, month, t("demo.bulletin.byHand"), plan, due);
        return people.as(OFFICE, () -> acts.open(wish), Role.SUPERVISOR);
    }

    private RoundId byRule(YearMonth month) {
        return list.byRule(RoundKind.MONTHLY, month).orElseThrow().id();
    }

    /** A round and its 通报 while they are told. */
    private final class Told {

        private final Supplier<RoundId> round;

        @Nullable
        private BulletinId bulletin;

        Told(Supplier<RoundId> round) {
            this.round = round;
        }

        void close() {
            night.pass();
            people.act(
                    HEAD,
                    () -> {
                        RoundProgress progress = acts.close(round(), t("demo.bulletin.unread"));
                        while (progress.isRunning()) {
                            progress = acts.advance(round());
                        }
                    },
                    Role.SUPERVISION_HEAD);
        }

        void send() {
            people.act(
                    OFFICE,
                    () -> {
                        bulletin = drafting.create(round());
                        drafting.send(id());
                    },
                    Role.SUPERVISOR);
        }

        void agree() {
            people.act(INDUSTRY, () -> consultations.agree(id()), Role.UNIT_HEAD);
        }

        /** About the first task that is named with the unit. */
        void object(String head) {
            people.act(
                    head,
                    () -> {
                        List<TaskId> named = consultations.own(id()).lines().values().stream()
                                .flatMap(Collection::stream)
                                .map(BulletinLine::task)
                                .limit(1)
                                .toList();
                        consultations.object(id(), t("demo.bulletin.objection"), named);
                    },
                    Role.UNIT_HEAD);
        }

        void reject(DemoCase made) {
            people.act(
                    HEAD,
                    () -> consultations.decide(id(), made.unit("nyj"), false, t("demo.bulletin.decision")),
                    Role.SUPERVISION_HEAD);
        }

        void review() {
            people.act(HEAD, () -> issuing.review(id()), Role.SUPERVISION_HEAD);
        }

        void issue() {
            people.act(LEADER, () -> issuing.issue(id(), ""), Role.LEADER);
        }

        private RoundId round() {
            return Objects.requireNonNull(round.get());
        }

        private BulletinId id() {
            return Objects.requireNonNull(bulletin);
        }
    }
}
