package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.bulletin.BulletinAct;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinIssuing;
import org.chainlead.bulletin.UnitAnswer;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.TypedReasons;

/** Asks what an act needs, with its consequence in words, and does it. */
@SpringComponent
class BulletinDialogs {

    private static final int LONGEST = 1_000;

    private final BulletinDrafting drafting;
    private final BulletinIssuing issuing;
    private final BulletinConsultations consultations;
    private final TypedReasons reasons;

    BulletinDialogs(
            BulletinDrafting drafting,
            BulletinIssuing issuing,
            BulletinConsultations consultations,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.drafting = drafting;
        this.issuing = issuing;
        this.consultations = consultations;
    }

    /** @param done told after the act, so that the page shows the new state */
    void open(BulletinAct act, BulletinDetail bulletin, Runnable done) {
        BulletinId id = bulletin.row().id();
        switch (act) {
            case REGENERATE -> ask(act, () -> drafting.regenerate(id), done);
            case SEND -> ask(act, () -> drafting.send(id), done);
            case REVIEW -> ask(act, () -> issuing.review(id), done);
            case ISSUE -> issue(id, done);
            case DISCARD -> ask(act, () -> drafting.discard(id), done);
            case SEND_BACK -> reason(act, id, words -> issuing.sendBack(id, words), done);
            case WITHDRAW -> reason(act, id, words -> drafting.withdraw(id, words), done);
            case ANONYMISE -> UI.getCurrent().navigate(BulletinAddresses.of(id) + "/anonymised");
            case EDIT, DECIDE -> throw new IllegalArgumentException(act.name());
        }
    }

    /** @param upheld whether the unit is right */
    void decide(BulletinId id, UnitAnswer answer, boolean upheld, Runnable done) {
        TextArea decision = new TextArea(t("bulletin.ui.decision"));
        decision.setMaxLength(LONGEST);
        decision.setMinRows(3);
        decision.setWidthFull();
        decision.setRequiredIndicatorVisible(true);
        Div content = new Div(new Paragraph(answer.words() == null ? "" : answer.words()), decision);
        new FormDialog(
                        t("bulletin.ui.objectionOf", answer.unitName()),
                        content,
                        t(upheld ? "bulletin.ui.uphold" : "bulletin.ui.reject"),
                        () -> {
                            consultations.decide(id, answer.unit(), upheld, decision.getValue());
                            done.run();
                        })
                .open();
    }

    private void issue(BulletinId id, Runnable done) {
        TextField number = new TextField(t("bulletin.ui.number"));
        number.setHelperText(t("bulletin.ui.numberHelp"));
        number.setWidthFull();
        Div content = new Div(new Paragraph(t("bulletin.ui.follows.ISSUE")), number);
        new FormDialog(label(BulletinAct.ISSUE), content, label(BulletinAct.ISSUE), () -> {
                    issuing.issue(id, number.getValue());
                    done.run();
                })
                .open();
    }

    private static void ask(BulletinAct act, Runnable work, Runnable done) {
        new ConfirmAction(label(act), t("bulletin.ui.follows." + act), label(act), () -> {
                    work.run();
                    done.run();
                })
                .open();
    }

    private void reason(BulletinAct act, Object id, java.util.function.Consumer<String> work, Runnable done) {
        new ReasonDialog(label(act), t("bulletin.ui.reason"), label(act), words -> {
                    work.accept(words);
                    done.run();
                })
                .keptIn(reasons, "bulletin." + act + ":" + id)
                .open();
    }
}
