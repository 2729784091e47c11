package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMerge;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.project.ProjectTexts;

/** One project: its facts, what was merged into it, and where it came from. */
@Route("projects/:projectId")
@PermitAll
@RequiresOperation("project.list")
class ProjectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectQueries queries;
    private final transient ProjectPageSheets sheets;
    private final transient ProgressCards cards;
    private final transient CorrectionDialog correction;
    private final transient MergeDialog merging;
    private String title = t("project.ui.title");

    ProjectView(
            ProjectQueries queries,
            ProjectPageSheets sheets,
            ProgressCards cards,
            CorrectionDialog correction,
            MergeDialog merging) {
        this.queries = queries;
        this.sheets = sheets;
        this.cards = cards;
        this.correction = correction;
        this.merging = merging;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("projectId").orElse(""));
    }

    private void open(String id) {
        removeAll();
        try {
            show(queries.detail(id(id)));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor(ProjectAddress.LIST, t("project.ui.back"))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ProjectDetail project) {
        title = project.row().name();
        ProjectId id = project.row().id();
        SectionCard facts = new SectionCard(t("project.ui.facts"), facts(project));
        ProjectMerge merged = project.merged();
        Runnable anew = () -> open(id.toString());
        if (merged == null && correction.isOffered()) {
            facts.actions(new Button(t("project.correct.act"), click -> correction.ask(id, anew)));
        }
        if (merged == null && merging.isOffered()) {
            facts.actions(new Button(t("project.merge.actOther"), click -> merging.ask(id, null, anew)));
        }
        Div stack = new Div(new ViewHeader(title)
                .breadcrumb(
                        new Anchor(ProjectAddress.LIST, t("project.ui.title")),
                        new Span(
                                project.row().number().isEmpty()
                                        ? title
                                        : t("project.ui.number", project.row().number())))
                .beside(
                        merged == null
                                ? new StatusTag(project.row().stage(), StatusTag.Kind.INFO)
                                : new StatusTag(t("project.merge.into"), StatusTag.Kind.NEUTRAL)));
        if (merged != null) {
            stack.add(into(id, merged, anew));
        }
        stack.add(facts);
        if (!project.twins().isEmpty()) {
            stack.add(twins(project));
        }
        if (merged == null) {
            cards.addTo(stack, project, anew);
        } else {
            cards.addFoldedTo(stack, project);
        }
        stack.addClassName("stack");
        add(stack);
    }

    private static KeyValueList facts(ProjectDetail project) {
        ProjectRow row = project.row();
        KeyValueList facts = new KeyValueList()
                .add(t("project.column.number"), row.number())
                .add(t("project.column.industry"), row.industry())
                .add(t("project.column.chain"), row.chain().isEmpty() ? t("project.noChain") : row.chain())
                .add(t("project.sums.investment"), t("project.ui.investment", Investment.text(row.investment())))
                .add(
                        t("project.column.place"),
                        new Anchor(ProjectAddress.of(ProjectFilter.all().withPlace(row.place())), row.place()))
                .add(t("project.column.department"), row.department())
                .add(t("project.column.stage"), label(row.stage()));
        if (!project.printedName().equals(row.name())) {
            facts.add(t("project.ui.printedName"), project.printedName());
        }
        if (!project.partner().isEmpty()) {
            facts.add(t("project.negotiation.partner"), project.partner());
        }
        return facts.add(
                t("project.ui.origin"),
                t(
                        project.importedFrom().isEmpty() ? "project.ui.enteredBy" : "project.ui.importedBy",
                        project.importedBy(),
                        DateTimeText.fullMoment(project.importedAt()),
                        project.importedFrom()));
    }

    private SectionCard into(ProjectId id, ProjectMerge merged, Runnable anew) {
        WorkRow row = new WorkRow(
                new Anchor(ProjectAddress.of(merged.into()), merged.name()),
                t("project.merge.intoBy", merged.by(), DateTimeText.fullMoment(merged.at()), merged.reason()));
        if (merging.isOffered()) {
            row.acts(new Button(t("project.merge.undo"), click -> merging.askBack(id, title, merged, anew)));
        }
        return new SectionCard(t("project.merge.into"), row).flush();
    }

    private SectionCard twins(ProjectDetail project) {
        SectionCard card = new SectionCard(t("project.ui.twins"))
                .count(project.twins().size())
                .actions(ExportLink.quiet(
                        t("project.ui.twins"), () -> sheets.twins(project.row().id())))
                .flush();
        project.twins()
                .forEach(twin -> card.add(new WorkRow(
                        twin.folded() == null
                                ? new Span(twin.name())
                                : new Anchor(ProjectAddress.of(twin.folded()), twin.name()),
                        ProjectTexts.twin(twin))));
        return card;
    }

    private static ProjectId id(String text) {
        try {
            return ProjectId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
