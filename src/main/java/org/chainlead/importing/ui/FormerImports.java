package org.chainlead.importing.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportState;
import org.chainlead.importing.ListImport;
import org.chainlead.org.AccountId;
import org.jspecify.annotations.Nullable;

/** The imports so far, the newest first: an open one goes on where it was left, one brought in can be taken back. */
class FormerImports extends Composite<Div> {

    private final transient ListImport<?> imports;
    private final transient ImportPlace place;
    private final transient @Nullable AccountId me;

    /** @param me whose own imports can be opened and taken back; the others are told of */
    FormerImports(ListImport<?> imports, ImportPlace place, @Nullable AccountId me) {
        this.imports = imports;
        this.place = place;
        this.me = me;
        show();
    }

    private void show() {
        List<ImportBatch> batches = imports.recent();
        SectionCard card = new SectionCard(t("importing.ui.former")).count(batches.size());
        if (batches.isEmpty()) {
            card.add(new EmptyState(place.none()));
        } else {
            card.flush();
            batches.forEach(batch -> card.add(row(batch)));
        }
        getContent().removeAll();
        getContent().add(card);
    }

    private WorkRow row(ImportBatch batch) {
        boolean own = batch.creator().equals(me);
        Component name = own ? new Anchor(place.of(batch.id()), batch.fileName()) : new Span(batch.fileName());
        WorkRow row = new WorkRow(name, note(batch)).middle(tag(batch.state()));
        if (own && batch.state() == ImportState.COMMITTED) {
            row.acts(ImportUndo.button(imports, place, batch, this::show));
        }
        return row;
    }

    private String note(ImportBatch batch) {
        String when = DateTimeText.moment(batch.createdAt());
        return batch.state() == ImportState.OPEN
                ? t("importing.ui.former.open", batch.createdBy(), when)
                : t(
                        "importing.ui.former.made",
                        batch.createdBy(),
                        when,
                        place.counted().apply(batch.rowsMade()));
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
}
