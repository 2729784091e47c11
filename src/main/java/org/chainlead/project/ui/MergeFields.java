package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.project.Investment;
import org.chainlead.project.MergeDraft;
import org.chainlead.project.MergePreview;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMerges;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.project.ProjectTexts;
import org.jspecify.annotations.Nullable;

/** Which two projects are one, which of them stays, and what follows from that before it is done. */
class MergeFields extends KeptFields<MergeDraft> {

    static final int REASON = 500;

    private final transient ProjectMerges merges;
    private final transient ProjectQueries queries;
    private final transient ProjectRow one;
    private final ComboBox<ProjectRow> other = new ComboBox<>(t("project.merge.other"));
    private final RadioButtonGroup<ProjectRow> stays = new RadioButtonGroup<>(t("project.merge.stays"));
    private final TextArea reason = words("project.merge.reason", true);
    private final UnorderedList follows = new UnorderedList();
    private final Div shown = new Div(heading(), follows);
    private final ReasonList against = new ReasonList();
    private final Div objections = new Div(against);
    private transient @Nullable MergePreview preview;

    /** @param pair whether the other one is given */
    MergeFields(ProjectMerges merges, ProjectQueries queries, ProjectId project, boolean pair) {
        this.merges = merges;
        this.queries = queries;
        one = row(project);
        other.addClassName("whole-row");
        other.setPlaceholder(t("project.filter.words"));
        other.setItems(query -> queries
                .rows(ProjectFilter.all().withWords(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                .stream());
        other.setItemLabelGenerator(MergeFields::label);
        other.setRequiredIndicatorVisible(true);
        other.setVisible(!pair);
        other.addValueChangeListener(change -> suggest());
        stays.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        stays.addClassName("whole-row");
        stays.setItemLabelGenerator(MergeFields::label);
        stays.addValueChangeListener(change -> refresh());
        reason.setMaxLength(REASON);
        shown.addClassNames("whole-row", "merge-preview");
        shown.getElement().setAttribute("role", "status");
        objections.addClassName("whole-row");
        form(other, stays, objections, shown, reason);
    }

    ProjectId folded() {
        ProjectRow chosen = chosen();
        return stays.getValue().equals(one) ? chosen.id() : one.id();
    }

    ProjectId into() {
        return stays.getValue().equals(one) ? one.id() : chosen().id();
    }

    /** Name of the one that stays. */
    String kept() {
        return stays.getValue().name();
    }

    /** Of what is shown. */
    long version() {
        return preview == null ? -1 : preview.version();
    }

    /** Shows what follows by now. */
    final void refresh() {
        boolean ready = !stays.isEmpty() && !other.isEmpty();
        preview = null;
        follows.removeAll();
        against.clear();
        if (ready) {
            try {
                show(merges.preview(folded(), into()));
            } catch (Refusal refused) {
                against.show(refused);
            }
        }
        shown.setVisible(preview != null && preview.against().isEmpty());
    }

    @Override
    protected MergeDraft value() {
        return new MergeDraft(
                other.getOptionalValue().map(ProjectRow::id).orElse(null),
                !one.equals(stays.getValue()),
                reason.getValue());
    }

    @Override
    protected void show(MergeDraft draft) {
        other.setValue(
                draft.other() == null
                        ? null
                        : queries.row(draft.other(), ProjectFilter.all()).orElse(null));
        if (draft.otherStays() == null) {
            suggest();
        } else {
            offer(draft.otherStays());
        }
        reason.setValue(draft.reason());
    }

    private void show(MergePreview now) {
        preview = now;
        now.follows().forEach(each -> follows.add(new ListItem(each.text())));
        if (!now.against().isEmpty()) {
            against.show(new Refusal(now.against()));
        }
    }

    /** The one with figures stays, else the other: it is the earlier one of a pair. */
    private void suggest() {
        offer(true);
        if (preview != null && !preview.against().isEmpty()) {
            offer(false);
            if (preview == null || !preview.against().isEmpty()) {
                offer(true);
            }
        }
    }

    private void offer(boolean otherStays) {
        ProjectRow chosen = other.getValue();
        boolean two = chosen != null && !chosen.id().equals(one.id());
        stays.setItems(two ? List.of(one, chosen) : List.of());
        stays.setVisible(two);
        if (two) {
            stays.setValue(otherStays ? chosen : one);
        }
        refresh();
    }

    private ProjectRow chosen() {
        if (other.isEmpty() || stays.isEmpty()) {
            throw Refusal.because("project.merge.choose");
        }
        return other.getValue();
    }

    private ProjectRow row(ProjectId id) {
        return queries.row(id, ProjectFilter.all()).orElseThrow(NotFound::new);
    }

    private static Div heading() {
        Div heading = new Div(t("project.merge.follows"));
        heading.addClassName("form-section");
        return heading;
    }

    private static String label(ProjectRow row) {
        return t(
                "project.merge.option",
                ProjectTexts.number(row.number()),
                row.name(),
                row.department(),
                Investment.text(row.investment()));
    }
}
