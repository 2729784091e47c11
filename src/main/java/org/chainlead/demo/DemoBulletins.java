package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinIssuing;
import org.chainlead.bulletin.BulletinLine;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundProgress;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.org.Role;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two 通报: one issued, which published its round, and one on which the units are asked, with an objection to decide. */
@Component
class DemoBulletins implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String HEAD = "duchazhuren";
    private static final String LEADER = "lianzhang";
    private static final String INDUSTRY = "fuzeren";
    private static final String FARMING = "fuzeren2";
    private static final int CLOSED_ON = 2;
    private static final int SETTLED_AFTER = 12;

    private final RoundSweep rounds;
    private final RoundList list;
    private final RoundActs acts;
    private final BulletinDrafting drafting;
    private final BulletinConsultations consultations;
    private final BulletinIssuing issuing;
    private final DemoPeople people;

    DemoBulletins(
            RoundSweep rounds,
            RoundList list,
            RoundActs acts,
            BulletinDrafting drafting,
            BulletinConsultations consultations,
            BulletinIssuing issuing,
            DemoPeople people) {
        this.rounds = rounds;
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
        Told issued = new Told(open.minusMonths(2));
        LocalDate closed = open.minusMonths(1).atDay(CLOSED_ON);
        script.add(closed, 9, 0, "round closed", issued::close);
        script.add(closed, 10, 0, "bulletin sent", issued::send);
        script.add(closed.plusDays(1), 14, 0, "bulletin agreed", issued::agree);
        script.add(closed.plusDays(1), 15, 0, "bulletin objected", () -> issued.object(FARMING));
        script.add(closed.plusDays(2), 10, 0, "objection rejected", () -> issued.reject(made));
        LocalDate settled = closed.plusDays(SETTLED_AFTER);
        script.add(settled, 10, 0, "bulletin reviewed", issued::review);
        script.add(settled, 15, 0, "bulletin issued", issued::issue);
        Told asked = new Told(open.minusMonths(1));
        script.add(calendar.date("T-2"), 9, 0, "round closed", asked::close);
        script.add(calendar.date("T-1"), 15, 30, "bulletin sent", asked::send);
        script.add(calendar.date("T-1"), 16, 30, "bulletin objected", () -> asked.object(INDUSTRY));
    }

    /** The round and 通报 of a month while they are told. */
    private final class Told {

        private final YearMonth month;

        @Nullable
        private BulletinId bulletin;

        Told(YearMonth month) {
            this.month = month;
        }

        void close() {
            rounds.sweep();
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
            return list.byRule(RoundKind.MONTHLY, month).orElseThrow().id();
        }

        private BulletinId id() {
            return Objects.requireNonNull(bulletin);
        }
    }
}
