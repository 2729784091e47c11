package org.chainlead.importing.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportState;
import org.chainlead.importing.ListImport;

/** What came of an import: how many rows, where they are, and the way back. */
public class ImportResult extends Composite<Div> {

    private final transient ListImport<?> imports;
    private final transient ImportPlace place;
    private final String rows;

    /** @param rows address of the list with just the rows of this batch */
    public ImportResult(ListImport<?> imports, ImportPlace place, ImportBatch batch, String rows) {
        this.imports = imports;
        this.place = place;
        this.rows = rows;
        getContent().addClassName("stack");
        show(batch);
    }

    private void show(ImportBatch batch) {
        boolean in = batch.state() == ImportState.COMMITTED;
        String count = place.counted().apply(batch.rowsMade());
        ViewHeader header =
                place.header(in ? t("importing.ui.done", count) : t("importing.ui.takenBack", count), batch);
        SectionCard card = new SectionCard(t("importing.ui.result"), facts(batch, count));
        card.actions(new Anchor(place.address(), t("importing.ui.another")));
        getContent().removeAll();
        getContent().add(header, card);
        if (in) {
            Anchor list = new Anchor(rows, t("importing.ui.toList", place.listTitle()));
            list.addClassNames("button-link", "primary");
            header.actions(ImportUndo.button(imports, place, batch, () -> show(imports.batch(batch.id()))), list);
        }
    }

    private static KeyValueList facts(ImportBatch batch, String count) {
        KeyValueList facts = new KeyValueList()
                .add(t("importing.ui.result.state"), FormerImports.tag(batch.state()))
                .add(t("importing.ui.result.file"), batch.fileName())
                .add(t("importing.ui.result.by"), batch.createdBy())
                .add(t("importing.ui.result.count"), count);
        if (batch.committedAt() != null) {
            facts.add(t("importing.ui.result.at"), DateTimeText.moment(batch.committedAt()));
        }
        return facts;
    }
}
