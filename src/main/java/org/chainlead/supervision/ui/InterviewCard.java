package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.supervision.Interview;
import org.chainlead.supervision.NoticeDetail;

/** The 约谈 itself on its notice's page: when, where, who, the matter, and what came of it. */
final class InterviewCard {

    private InterviewCard() {}

    static SectionCard of(NoticeDetail notice) {
        Interview talk = notice.draft().interview();
        KeyValueList facts = new KeyValueList();
        add(facts, "supervision.field.talkAt", talk.when());
        add(facts, "supervision.field.talkPlace", talk.place());
        add(facts, "supervision.field.invited", talk.invited());
        add(facts, "supervision.field.talkedBy", talk.talkedBy());
        add(facts, "supervision.field.matter", notice.draft().body());
        add(facts, "supervision.field.points", talk.points());
        add(facts, "supervision.field.promises", talk.promises());
        add(facts, "supervision.field.rectification", notice.draft().demands());
        LocalDate by = notice.draft().dueOn();
        add(facts, "supervision.field.rectifyBy", by == null ? "" : DateTimeText.date(by));
        Instant at = notice.outcomeAt();
        String who = notice.outcomeBy();
        SectionCard card = new SectionCard(t("supervision.ui.talk"), facts);
        return at == null
                ? card.note(talk.points().isEmpty() ? t("supervision.ui.noOutcome") : "")
                : card.note(t("supervision.ui.outcomeBy", who == null ? "" : who, DateTimeText.moment(at)));
    }

    private static void add(KeyValueList facts, String key, String text) {
        if (!text.isEmpty()) {
            Div words = new Div(text);
            words.addClassName("reply-text");
            facts.add(t(key), words);
        }
    }
}
