package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.JointReview;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceRow;
import org.jspecify.annotations.Nullable;

/** 要素保障 and 联审 of one project. */
final class ResourceCard {

    private final ProjectId project;
    private final ProjectResources resources;
    private final ProjectPageSheets sheets;
    private final Runnable refresh;
    private final TypedReasons reasons;
    private final List<ResourceRow> rows;

    ResourceCard(
            ProjectId project,
            ProjectResources resources,
            ProjectPageSheets sheets,
            Runnable refresh,
            TypedReasons reasons) {
        this.project = project;
        this.resources = resources;
        this.sheets = sheets;
        this.refresh = refresh;
        this.reasons = reasons;
        this.rows = resources.of(project);
    }

    /**
     * @param ask opens the form of a request; null for whoever does not ask for the project
     * @param review opens the form of 联审 over the requests; null for whoever does not record it
     */
    void addTo(Div stack, @Nullable Runnable ask, @Nullable Consumer<List<ResourceRow>> review) {
        if (rows.isEmpty() && ask == null) {
            return;
        }
        SectionCard card = new SectionCard(t("project.resource.title")).flush();
        rows.forEach(row -> card.add(new ResourceLine(row, false, resources, refresh, reasons)));
        if (rows.isEmpty()) {
            card.add(new EmptyState(t("project.resource.none")));
        } else {
            card.actions(ExportLink.quiet(t("project.resource.title"), () -> sheets.resources(project)));
        }
        resources.reviews(project).forEach(held -> card.add(line(held)));
        if (review != null && !rows.isEmpty()) {
            card.actions(new Button(t("project.review.enter"), click -> review.accept(rows)));
        }
        if (ask != null) {
            card.actions(new Button(t("project.resource.ask"), click -> ask.run()));
        }
        stack.add(card);
    }

    private static WorkRow line(JointReview review) {
        return new WorkRow(
                new Span(t("project.review.line", DateTimeText.date(review.heldOn()), review.conclusion())),
                t(
                        "project.review.matters",
                        String.join(t("project.export.and"), review.matters()),
                        review.recordedBy()));
    }
}
