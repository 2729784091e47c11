package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Role;
import org.chainlead.supervision.LadderStep;
import org.chainlead.supervision.SigningRule;
import org.chainlead.supervision.SigningSettings;

/** Who reviews and who signs each step of the ladder, with the form that changes it. */
@SpringComponent
class SigningCard {

    private final SigningSettings settings;

    SigningCard(SigningSettings settings) {
        this.settings = settings;
    }

    /** @param saved told after a change */
    SectionCard card(Runnable saved) {
        SectionCard card = new SectionCard(t("supervision.signing.title")).flush();
        settings.rules().forEach(rule -> card.add(row(rule, saved)));
        Paragraph help = new Paragraph(t("supervision.signing.help"));
        help.addClassName("card-note");
        card.add(help);
        return card;
    }

    private WorkRow row(SigningRule rule, Runnable saved) {
        Button change = new Button(t("supervision.settings.change"), click -> ask(rule, saved));
        change.setAriaLabel(t("supervision.signing.changeOf", label(rule.step())));
        String line = rule.step() == LadderStep.URGE
                ? t("supervision.signing.lineUnreviewed", name(rule.signer()))
                : t("supervision.signing.line", name(rule.reviewer()), name(rule.signer()));
        return new WorkRow(new Span(label(rule.step())), line).acts(change);
    }

    private void ask(SigningRule rule, Runnable saved) {
        Select<Role> reviewer = select("supervision.signing.reviewer", SigningRule.REVIEWERS, rule.reviewer());
        Select<Role> signer = select("supervision.signing.signer", SigningRule.signers(rule.step()), rule.signer());
        FormLayout form = new FormLayout(signer);
        if (rule.step() != LadderStep.URGE) {
            form.addComponentAsFirst(reviewer);
        }
        new FormDialog(
                        t("supervision.signing.changeOf", label(rule.step())),
                        form,
                        t("supervision.settings.save"),
                        () -> {
                            Role by = rule.step() == LadderStep.URGE ? rule.reviewer() : reviewer.getValue();
                            settings.setRule(new SigningRule(rule.step(), by, signer.getValue(), rule.version()));
                            saved.run();
                        })
                .open();
    }

    private static Select<Role> select(String key, List<Role> roles, Role value) {
        Select<Role> select = new Select<>();
        select.setLabel(t(key));
        select.setItems(roles);
        select.setItemLabelGenerator(SigningCard::name);
        select.setValue(value);
        return select;
    }

    private static String name(Role role) {
        return role == Role.LEADER ? t("supervision.signing.leader") : label(role);
    }
}
