package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.chain.Chains;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.project.ProjectCorrections;
import org.chainlead.project.ProjectDrafts;
import org.chainlead.project.ProjectFacts;
import org.chainlead.project.ProjectId;

/** Asks for the right facts of a project; what is typed is kept until it is saved or thrown away. */
@SpringComponent
class CorrectionDialog {

    private final ProjectCorrections corrections;
    private final KeptDialogs kept;
    private final Directory directory;
    private final Chains chains;
    private final Access access;

    CorrectionDialog(
            ProjectCorrections corrections, ProjectDrafts drafts, Directory directory, Chains chains, Access access) {
        this.corrections = corrections;
        this.kept = new KeptDialogs(drafts);
        this.directory = directory;
        this.chains = chains;
        this.access = access;
    }

    boolean isOffered() {
        return access.may("project.correct");
    }

    /** @param done shows the page anew */
    void ask(ProjectId id, Runnable done) {
        kept.open(
                t("project.correct.title"),
                t("project.correct.save"),
                "facts:" + id,
                new FactsFields(directory, chains, corrections.places(), typed -> corrections.meanwhile(id, typed)),
                corrections.facts(id),
                facts -> {
                    correct(id, facts);
                    Notifications.success(t("project.correct.saved"));
                    done.run();
                });
    }

    /** The form opened anew says what saving it would change of what the other wrote. */
    private void correct(ProjectId id, ProjectFacts facts) {
        try {
            corrections.correct(id, facts);
        } catch (Stale stale) {
            throw Refusal.because("project.correct.refused.stale");
        }
    }
}
