package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.dispatch.RoundView;

/** The course of a round written out: each day, why it is that day, who moved it and why. */
class CourseCard extends Composite<SectionCard> {

    CourseCard(RoundView round) {
        KeyValueList facts = new KeyValueList()
                .add(
                        t("dispatch.course.opens"),
                        DateTimeText.dateWithWeekday(round.days().opensOn()))
                .add(t("dispatch.course.due"), due(round))
                .add(t("dispatch.course.leadUntil"), until(round.days().leadUntil()))
                .add(t("dispatch.course.officeUntil"), until(round.days().officeUntil()))
                .add(
                        t("dispatch.course.draft"),
                        DateTimeText.dateWithWeekday(round.days().draftOn()))
                .add(t("dispatch.rounds.scope"), RoundWords.scope(round));
        story(facts, round);
        getContent().add(facts);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("dispatch.course.of"));
    }

    private static Span due(RoundView round) {
        String words = DateTimeText.dateWithWeekday(round.days().dueOn());
        if (round.movedAt() != null) {
            words += t(
                    "dispatch.cutOff.was",
                    DateTimeText.date(Objects.requireNonNull(round.firstDueOn())),
                    Objects.requireNonNull(round.movedBy()),
                    DateTimeText.moment(round.movedAt()),
                    Objects.requireNonNull(round.movedReason()));
        }
        Span span = new Span(words);
        span.setTitle(round.dueExplained());
        return span;
    }

    private static String until(LocalDate day) {
        return t("dispatch.course.until", DateTimeText.dateWithWeekday(day));
    }

    private static void story(KeyValueList facts, RoundView round) {
        facts.add(
                t("dispatch.round.opened"),
                t("dispatch.round.byAt", round.openedBy(), DateTimeText.moment(round.openedAt())));
        if (round.closedAt() != null) {
            String words = t(
                    "dispatch.round.byAt",
                    Objects.requireNonNull(round.closedBy()),
                    DateTimeText.moment(round.closedAt()));
            String rewritten = round.rewritten()
                    ? t("dispatch.round.rewritten", DateTimeText.moment(Objects.requireNonNull(round.writtenAt())))
                    : "";
            facts.add(t("dispatch.round.closed"), words + rewritten);
        }
        if (round.unreadReason() != null) {
            facts.add(
                    t("dispatch.sample.unread"),
                    t("dispatch.sample.unreadWhy", round.unreadSamples(), round.unreadReason()));
        }
        if (round.publishedAt() != null) {
            facts.add(
                    t("dispatch.round.published"),
                    t(
                            "dispatch.round.byAt",
                            Objects.requireNonNull(round.publishedBy()),
                            DateTimeText.moment(round.publishedAt())));
        }
        if (round.publishedReason() != null) {
            facts.add(t("dispatch.round.withoutBulletin"), round.publishedReason());
        }
    }
}
