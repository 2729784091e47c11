package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.EvidenceChecks;
import org.chainlead.dispatch.RepeatedFile;
import org.chainlead.dispatch.ReportAddress;

/** Files that are evidence of several reports, each with the way to those. */
class EvidenceGrid extends WorkspaceGrid<RepeatedFile> {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceChecks checks;
    private final transient KeptDialogs dialogs;
    private boolean decided;

    EvidenceGrid(EvidenceChecks checks, KeptDialogs dialogs) {
        super(t("project.check.files"));
        this.checks = checks;
        this.dialogs = dialogs;
        addClassNames("rows-grid", "work-grid");
        setEmptyStateComponent(new EmptyState(t("project.check.none")));
        addTextColumn(
                        "question",
                        t("project.check.question"),
                        file -> file.question().text())
                .setWidth("300px")
                .setFlexGrow(3);
        addComponentColumn(EvidenceGrid::places)
                .setKey("places")
                .setHeader(t("project.check.places"))
                .setWidth("300px")
                .setFlexGrow(5);
        addTextColumn("decision", t("project.check.decision"), file -> DecidedCheck.words(file.decided()))
                .setFlexGrow(3);
        addComponentColumn(this::act)
                .setKey("acts")
                .setHeader(t("project.verify.acts"))
                .setWidth("120px")
                .setFlexGrow(0);
        setPages((offset, limit) -> checks.page(decided, offset, limit), RepeatedFile::sha256);
    }

    void pick(boolean settled) {
        decided = settled;
        getDataProvider().refreshAll();
    }

    private static Component places(RepeatedFile file) {
        Div places = new Div();
        file.places()
                .forEach(place ->
                        places.add(new Div(new Anchor(ReportAddress.of(place.task(), place.period()), place.words()))));
        return places;
    }

    private Component act(RepeatedFile file) {
        return CheckForm.button(
                dialogs,
                file.sha256(),
                file.name(),
                file.question(),
                () -> new Div(new Paragraph(file.question().text()), places(file)),
                (decision, remark) -> checks.decide(file.sha256(), file.uses(), decision, remark),
                getDataProvider()::refreshAll);
    }
}
