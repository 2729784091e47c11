package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.supervision.LadderRule;
import org.chainlead.supervision.LadderSettings;

/** The rules of 建议督办, written out, with the form that changes them. */
@SpringComponent
class LadderCard {

    private final LadderSettings settings;

    LadderCard(LadderSettings settings) {
        this.settings = settings;
    }

    /** @param saved told after a change */
    SectionCard card(Runnable saved) {
        LadderRule rule = settings.rule();
        KeyValueList facts = new KeyValueList()
                .add(
                        t("supervision.ladder.rules"),
                        new Span(t(rule.red() ? "supervision.ladder.whenRed" : "supervision.ladder.notRed")))
                .add(t("supervision.ladder.overdueDays"), String.valueOf(rule.overdueDays()))
                .add(t("supervision.ladder.missingInRow"), String.valueOf(rule.missingInRow()))
                .add(t("supervision.ladder.unansweredDays"), String.valueOf(rule.unansweredDays()))
                .add(t("supervision.ladder.pauseDays"), String.valueOf(rule.pauseDays()))
                .add(t("supervision.ladder.memoryDays"), String.valueOf(rule.memoryDays()));
        Button change = new Button(t("supervision.settings.change"), click -> ask(rule, saved));
        change.setAriaLabel(t("supervision.ladder.change"));
        return new SectionCard(t("supervision.ladder.title"), facts, change);
    }

    private void ask(LadderRule rule, Runnable saved) {
        LadderRuleForm form = new LadderRuleForm(rule);
        new FormDialog(t("supervision.ladder.change"), form, t("supervision.settings.save"), () -> {
                    form.save(settings);
                    saved.run();
                })
                .validatedBy(form::isComplete)
                .open();
    }
}
