package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.org.UnitRef;
import org.chainlead.project.Investment;
import org.chainlead.project.NegotiationDraft;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectNegotiations;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a project in 在谈. What is alike is told once before it is kept; the person may keep it all the same. What is
 * typed is kept for the person alone until it is saved or thrown away.
 */
final class NegotiationForm extends KeptFields<NegotiationForm.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;
    private static final NegotiationDraft NOTHING = new NegotiationDraft("", "", null, null, null);

    private final transient ProjectNegotiations negotiations;
    private final transient @Nullable NegotiationRow row;
    private final TextField name = field("project.column.name");
    private final TextField partner = field("project.negotiation.partner");
    private final BigDecimalField investment = new BigDecimalField(t("project.column.investment"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("project.column.chain"));
    private final ComboBox<UnitRef> county = new ComboBox<>(t("project.negotiation.county"));
    private final Checkbox checked = new Checkbox(t("project.negotiation.checked"));
    private final MeanwhileNote meanwhile = new MeanwhileNote();
    private long version;

    /** @param version of what stood there when it was typed; 0 for a new one */
    record Typed(NegotiationDraft draft, long version) {}

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
        Paragraph secret = new Paragraph(t("project.negotiation.seenBy"));
        secret.addClassName("hint");
        form(whole(secret), meanwhile, name, partner, investment, chain, county, whole(checked));
    }

    /** @param row null for a new one */
    static void ask(
            KeptDialogs dialogs,
            ProjectNegotiations negotiations,
            Chains chains,
            @Nullable NegotiationRow row,
            Runnable done) {
        NegotiationForm form = new NegotiationForm(negotiations, chains, row);
        dialogs.open(
                t(row == null ? "project.negotiation.enter" : "project.negotiation.change"),
                "negotiation:" + (row == null ? "new" : row.id()),
                form,
                row == null ? new Typed(NOTHING, 0) : new Typed(row.draft(), row.version()),
                typed -> {
                    form.save(typed);
                    Notifications.success(t("project.negotiation.kept"));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(
                new NegotiationDraft(
                        name.getValue(),
                        partner.getValue(),
                        investment.getValue(),
                        chain.getOptionalValue().map(ChainRef::id).orElse(null),
                        county.getOptionalValue().map(UnitRef::id).orElse(null)),
                version);
    }

    @Override
    protected void show(Typed typed) {
        NegotiationDraft draft = typed.draft();
        version = typed.version();
        meanwhile.clear();
        name.setValue(draft.name());
        partner.setValue(draft.partner());
        investment.setValue(draft.investment());
        chain.setValue(chain.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.chain()))
                .findFirst()
                .orElse(null));
        county.setValue(county.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.county()))
                .findFirst()
                .orElse(null));
    }

    @Override
    protected void restoredOver(Typed now) {
        if (version != now.version()) {
            version = now.version();
            NegotiationDraft draft = now.draft();
            meanwhile.tell(t(
                    "project.negotiation.meanwhile",
                    draft.name(),
                    draft.partner(),
                    Investment.text(draft.investment())));
        }
    }

    private void save(Typed typed) {
        if (!checked.getValue()) {
            List<Reason> similar = negotiations.similar(typed.draft(), row == null ? null : row.id());
            checked.setVisible(!similar.isEmpty());
            Refusal.ifAny(similar);
        }
        if (row == null) {
            negotiations.enter(typed.draft());
        } else {
            negotiations.change(row.id(), typed.version(), typed.draft());
        }
    }

    private static TextField field(String key) {
        TextField field = whole(line(key, true));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }
}
