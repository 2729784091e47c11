package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportState;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectImport;

/** What came of an import: how many projects, where they are, and the way back. */
class ProjectImportResult extends Composite<Div> {

    private final transient ProjectImport imports;

    ProjectImportResult(ProjectImport imports, ImportBatch batch) {
        this.imports = imports;
        getContent().addClassName("stack");
        show(batch);
    }

    static StatusTag tag(ImportState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case OPEN -> StatusTag.Kind.INFO;
                    case COMMITTED -> StatusTag.Kind.SUCCESS;
                    case UNDONE -> StatusTag.Kind.NEUTRAL;
                });
    }

    private void show(ImportBatch batch) {
        boolean in = batch.state() == ImportState.COMMITTED;
        ViewHeader header = new ViewHeader(
                        in
                                ? t("project.import.done", batch.rowsMade())
                                : t("project.import.takenBack", batch.rowsMade()))
                .breadcrumb(
                        new Anchor(ProjectAddress.LIST, t("project.ui.title")),
                        new Anchor(ProjectAddress.IMPORT, t("project.import.title")),
                        new Span(batch.fileName()));
        if (in) {
            Anchor rows = new Anchor(
                    ProjectAddress.of(ProjectFilter.all().withBatch(batch.id())), t("project.import.toList"));
            rows.addClassNames("button-link", "primary");
            header.actions(new Button(t("project.import.undo"), click -> ask(batch)), rows);
        }
        getContent().removeAll();
        getContent()
                .add(
                        header,
                        new SectionCard(t("project.import.result"), facts(batch))
                                .actions(new Anchor(ProjectAddress.IMPORT, t("project.import.another"))));
    }

    private void ask(ImportBatch batch) {
        ConfirmAction question = new ConfirmAction(
                t("project.import.undo"),
                batch.rowsMade(),
                t("project.import.undo.consequence", batch.fileName()),
                t("project.import.undo"),
                () -> {
                    imports.undo(batch.id());
                    Notifications.success(t("project.import.undone", batch.rowsMade()));
                    show(imports.batch(batch.id()));
                });
        question.destructive();
        question.open();
    }

    private static KeyValueList facts(ImportBatch batch) {
        KeyValueList facts = new KeyValueList()
                .add(t("project.import.result.state"), tag(batch.state()))
                .add(t("project.import.result.file"), batch.fileName())
                .add(t("project.import.result.by"), batch.createdBy())
                .add(t("project.import.result.projects"), t("project.import.result.count", batch.rowsMade()));
        if (batch.committedAt() != null) {
            facts.add(t("project.import.result.at"), DateTimeText.moment(batch.committedAt()));
        }
        return facts;
    }
}
