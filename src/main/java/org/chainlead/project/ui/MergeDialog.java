package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.MergeDraft;
import org.chainlead.project.ProjectDrafts;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMerge;
import org.chainlead.project.ProjectMerges;
import org.chainlead.project.ProjectQueries;
import org.jspecify.annotations.Nullable;

/** Asks which of two projects is folded into the other; what is typed is kept until it is done or thrown away. */
@SpringComponent
class MergeDialog {

    private final ProjectMerges merges;
    private final ProjectQueries queries;
    private final KeptDialogs kept;
    private final Access access;
    private final TypedReasons reasons;

    MergeDialog(
            ProjectMerges merges, ProjectQueries queries, ProjectDrafts drafts, Access access, TypedReasons reasons) {
        this.reasons = reasons;
        this.merges = merges;
        this.queries = queries;
        this.kept = new KeptDialogs(drafts);
        this.access = access;
    }

    boolean isOffered() {
        return access.may("project.merge");
    }

    /**
     * @param other the other of a pair; null when it is to be chosen
     * @param done shows the page anew
     */
    void ask(ProjectId project, @Nullable ProjectId other, Runnable done) {
        if (isGone(project) || other != null && isGone(other)) {
            Notifications.run(() -> merges.preview(project, other == null ? project : other));
            done.run();
            return;
        }
        MergeFields fields = new MergeFields(merges, queries, project, other != null);
        kept.open(
                t("project.merge.title"),
                t("project.merge.act"),
                "merge:" + project + (other == null ? "" : ":" + other),
                fields,
                new MergeDraft(other, null, ""),
                draft -> {
                    merge(fields, draft);
                    Notifications.success(t("project.merge.done", fields.kept()));
                    done.run();
                });
    }

    /** Somebody else has folded it meanwhile, as a rule, and the preview says so. */
    private boolean isGone(ProjectId id) {
        return queries.row(id, ProjectFilter.all()).isEmpty();
    }

    /** @param done shows the page anew */
    void askBack(ProjectId project, String name, ProjectMerge merge, Runnable done) {
        ReasonDialog dialog = new ReasonDialog(
                        t("project.merge.undo"), t("project.merge.undoReason"), t("project.merge.undo"), reason -> {
                            merges.undo(project, reason);
                            Notifications.success(t("project.merge.undone"));
                            done.run();
                        })
                .keptIn(reasons, "project.undoMerge:" + project);
        dialog.addComponentAsFirst(new Paragraph(t("project.merge.undoText", name, merge.name())));
        dialog.atMost(MergeFields.REASON).open();
    }

    private void merge(MergeFields fields, MergeDraft draft) {
        try {
            merges.merge(fields.folded(), fields.into(), fields.version(), draft.reason());
        } catch (Stale stale) {
            fields.refresh();
            throw stale;
        }
    }
}
