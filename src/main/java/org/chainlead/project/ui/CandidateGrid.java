package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProgressSheets;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.StartCandidate;
import org.chainlead.project.StartCandidates;

/** Planned starts that are not made, the readiest first, with what each still wants. */
class CandidateGrid extends Composite<SectionCard> {

    private final transient StartCandidates candidates;
    private final WorkspaceGrid<StartCandidate> grid = new WorkspaceGrid<>(t("project.candidate.title"));
    private transient ProjectFilter within = ProjectFilter.all();

    CandidateGrid(StartCandidates candidates, ProgressSheets sheets) {
        this.candidates = candidates;
        grid.addClassName("sums-grid");
        grid.setEmptyStateComponent(new EmptyState(t("project.candidate.none")));
        grid.addComponentColumn(row -> new Anchor(
                        ProjectAddress.of(row.project().id()), row.project().name()))
                .setKey("name")
                .setHeader(t("project.column.name"))
                .setWidth("240px")
                .setFlexGrow(4);
        grid.addTextColumn("startsOn", t("project.candidate.startsOn"), row -> DateTimeText.date(row.startsOn()))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addTextColumn("met", t("project.candidate.met"), row -> t("project.candidate.metOf", row.met()))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addTextColumn("wanting", t("project.candidate.wanting"), CandidateGrid::wanting)
                .setWidth("220px")
                .setFlexGrow(4);
        grid.addTextColumn(
                        "department",
                        t("project.column.department"),
                        row -> row.project().department())
                .setFlexGrow(2);
        grid.addTextColumn(
                        "place", t("project.column.place"), row -> row.project().place())
                .setWidth("110px")
                .setFlexGrow(0);
        getContent()
                .actions(ExportLink.named(t("project.candidate.title"), () -> sheets.candidates(within)))
                .add(grid);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.candidate.title"))
                .note(t("project.candidate.note"))
                .flush();
    }

    void show(ProjectFilter narrowed) {
        within = narrowed;
        grid.setShortPages(
                new DrawnPage<>((offset, limit) -> candidates.page(narrowed, offset, limit)),
                row -> row.project().id());
    }

    private static String wanting(StartCandidate candidate) {
        return candidate.wanting().isEmpty()
                ? t("project.candidate.ready")
                : candidate.wanting().stream().map(Reason::text).collect(Collectors.joining(t("project.export.and")));
    }
}
