package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.org.UnitRef;
import org.chainlead.project.NegotiationDraft;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectNegotiations;
import org.jspecify.annotations.Nullable;

/** The fields of a project in 在谈. What is alike is told once before it is kept; the person may keep it all the same. */
final class NegotiationForm {

    private static final int LONGEST = 300;

    private final ProjectNegotiations negotiations;
    private final @Nullable NegotiationRow row;
    private final TextField name = field("project.column.name");
    private final TextField partner = field("project.negotiation.partner");
    private final BigDecimalField investment = new BigDecimalField(t("project.column.investment"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("project.column.chain"));
    private final ComboBox<UnitRef> county = new ComboBox<>(t("project.negotiation.county"));
    private final Checkbox checked = new Checkbox(t("project.negotiation.checked"));

    private NegotiationForm(ProjectNegotiations negotiations, Chains chains, @Nullable NegotiationRow row) {
        this.negotiations = negotiations;
        this.row = row;
        investment.setRequiredIndicatorVisible(true);
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        chain.setHelperText(t("project.negotiation.chainHelp"));
        county.setItems(negotiations.places());
        county.setItemLabelGenerator(UnitRef::name);
        county.setRequiredIndicatorVisible(true);
        checked.setVisible(false);
        checked.addClassName("whole-row");
        if (row != null) {
            fill(row.draft());
        }
    }

    /** @param row null for a new one */
    static void ask(ProjectNegotiations negotiations, Chains chains, @Nullable NegotiationRow row, Runnable refresh) {
        NegotiationForm form = new NegotiationForm(negotiations, chains, row);
        new FormDialog(
                        t(row == null ? "project.negotiation.enter" : "project.negotiation.change"),
                        form.content(),
                        () -> {
                            form.save();
                            Notifications.success(t("project.negotiation.kept"));
                            refresh.run();
                        })
                .open();
    }

    private Div content() {
        Paragraph secret = new Paragraph(t("project.negotiation.seenBy"));
        secret.addClassNames("hint", "whole-row");
        Div content = new Div(secret, name, partner, investment, chain, county, checked);
        content.addClassName("form");
        return content;
    }

    private void fill(NegotiationDraft draft) {
        name.setValue(draft.name());
        partner.setValue(draft.partner());
        investment.setValue(draft.investment());
        chain.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.chain()))
                .forEach(chain::setValue);
        county.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.county()))
                .forEach(county::setValue);
    }

    private void save() {
        NegotiationDraft draft = new NegotiationDraft(
                name.getValue(),
                partner.getValue(),
                investment.getValue(),
                chain.getOptionalValue().map(ChainRef::id).orElse(null),
                county.getOptionalValue().map(UnitRef::id).orElse(null));
        if (!checked.getValue()) {
            List<Reason> similar = negotiations.similar(draft, row == null ? null : row.id());
            checked.setVisible(!similar.isEmpty());
            Refusal.ifAny(similar);
        }
        if (row == null) {
            negotiations.enter(draft);
        } else {
            negotiations.change(row.id(), row.version(), draft);
        }
    }

    private static TextField field(String key) {
        TextField field = new TextField(t(key));
        field.setMaxLength(LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("whole-row");
        field.setWidthFull();
        return field;
    }
}
