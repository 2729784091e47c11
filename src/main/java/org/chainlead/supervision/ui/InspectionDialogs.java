package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import org.chainlead.common.NotFound;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.supervision.InspectionFormDraft;
import org.chainlead.supervision.InspectionFormDrafts;
import org.chainlead.supervision.InspectionId;
import org.chainlead.supervision.InspectionPlanning;
import org.chainlead.supervision.InspectionQueries;
import org.chainlead.supervision.InspectionRow;
import org.jspecify.annotations.Nullable;

/** The form of an inspection; what is typed is kept until it is saved or thrown away, also when the session ends. */
@SpringComponent
class InspectionDialogs {

    private static final String PLAN = "new";
    private static final long NEW = -1;

    private final InspectionPlanning planning;
    private final InspectionQueries queries;
    private final InspectionChoices choices;
    private final InspectionFormDrafts drafts;

    InspectionDialogs(
            InspectionPlanning planning,
            InspectionQueries queries,
            InspectionChoices choices,
            InspectionFormDrafts drafts) {
        this.planning = planning;
        this.queries = queries;
        this.choices = choices;
        this.drafts = drafts;
    }

    void plan(YearMonth month, Runnable done) {
        InspectionFormDraft kept = drafts.find(PLAN).orElse(null);
        InspectionId id = kept == null ? InspectionId.random() : kept.id();
        InspectionFields fields = new InspectionFields(choices, month, draft -> planning.overlaps(id, draft));
        open("supervision.inspection.plan", PLAN, id, NEW, fields, kept, () -> plan(month, done), () -> {
            if (isPlanned(id)) {
                throw new Stale();
            }
            planning.plan(id, fields.draft());
            done.run();
        });
    }

    void change(InspectionRow row, Runnable done) {
        String key = "change:" + row.id();
        InspectionFormDraft kept = drafts.find(key).orElse(null);
        long version = kept == null ? row.version() : kept.version();
        InspectionFields fields =
                new InspectionFields(choices, row.month(), draft -> planning.overlaps(row.id(), draft));
        fields.show(queries.draft(row.id()));
        open("supervision.inspection.change", key, row.id(), version, fields, kept, () -> change(row, done), () -> {
            planning.change(row.id(), version, fields.draft());
            done.run();
        });
    }

    /** @param again opens the form as it is without what was kept */
    private void open(
            String title,
            String key,
            InspectionId id,
            long version,
            InspectionFields fields,
            @Nullable InspectionFormDraft kept,
            Runnable again,
            Runnable work) {
        Div content = new Div();
        FormDialog dialog = new FormDialog(t(title), content, t("supervision.settings.save"), () -> {
            work.run();
            drafts.remove(key);
        });
        if (kept != null) {
            fields.show(kept.draft());
            content.add(new RestoredNotice(kept.savedAt(), () -> {
                drafts.remove(key);
                dialog.close();
                again.run();
            }));
        }
        fields.onChange(() -> drafts.keep(key, id, version, fields.draft()));
        content.add(fields);
        dialog.wide().open();
    }

    /** Whether another tab has planned what was restored here too. */
    private boolean isPlanned(InspectionId id) {
        try {
            queries.draft(id);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
