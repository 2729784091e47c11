package org.chainlead.ranking.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Directory;
import org.chainlead.org.TypedReasons;
import org.chainlead.ranking.BasisState;
import org.chainlead.ranking.RankingBases;
import org.chainlead.ranking.RankingBasis;
import org.chainlead.ranking.RankingDraft;
import org.chainlead.ranking.RankingDrafts;

/** Asks for a 排名依据, and for the reason of who refuses or ends one. */
@SpringComponent
class RankingDialogs {

    private final RankingBases bases;
    private final KeptDialogs kept;
    private final Directory directory;
    private final TypedReasons reasons;

    RankingDialogs(RankingBases bases, RankingDrafts drafts, Directory directory, TypedReasons reasons) {
        this.reasons = reasons;
        this.bases = bases;
        this.kept = new KeptDialogs(drafts);
        this.directory = directory;
    }

    void ask(Runnable done) {
        kept.open(
                t("ranking.ui.ask"),
                t("ranking.ui.askVerb"),
                "basis",
                new RankingFields(directory.posts()),
                RankingDraft.empty(),
                draft -> {
                    bases.ask(draft);
                    done("ranking.ui.askDone", done);
                });
    }

    void approve(RankingBasis basis, Runnable done) {
        new ConfirmAction(
                        t("ranking.ui.approveOf", RankingWords.name(basis)),
                        t("ranking.ui.approveMeans", RankingWords.period(basis)),
                        t("ranking.ui.approve"),
                        () -> {
                            bases.approve(basis.id());
                            done("ranking.ui.approveDone", done);
                        })
                .open();
    }

    void refuse(RankingBasis basis, Runnable done) {
        new ReasonDialog(
                        t("ranking.ui.refuseOf", RankingWords.name(basis)),
                        t("common.ui.reason"),
                        t("ranking.ui.refuse"),
                        reason -> {
                            bases.refuse(basis.id(), reason);
                            done("ranking.ui.refuseDone", done);
                        })
                .keptIn(reasons, "ranking.refuse:" + basis.id())
                .open();
    }

    void end(RankingBasis basis, Runnable done) {
        new ReasonDialog(
                        t("ranking.ui.actOn", end(basis), RankingWords.name(basis)),
                        t("common.ui.reason"),
                        end(basis),
                        reason -> {
                            bases.end(basis.id(), reason);
                            done("ranking.ui.endDone", done);
                        })
                .keptIn(reasons, "ranking.end:" + basis.id())
                .open();
    }

    /** 撤回 as long as nobody has decided. */
    static String end(RankingBasis basis) {
        return t(basis.state() == BasisState.ASKED ? "ranking.ui.takeBack" : "ranking.ui.end");
    }

    private static void done(String key, Runnable done) {
        Notifications.success(t(key));
        done.run();
    }
}
