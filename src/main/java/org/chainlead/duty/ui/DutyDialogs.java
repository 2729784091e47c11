package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.duty.DutyDraft;
import org.chainlead.duty.DutyDrafts;
import org.chainlead.duty.DutyDrafts.Kept;
import org.chainlead.duty.DutyEntry;
import org.chainlead.duty.DutyRecording;
import org.chainlead.duty.DutyTally;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;
import org.chainlead.org.TypedReasons;

/** Recording something done; what is typed is kept until it is saved or thrown away. */
@SpringComponent
class DutyDialogs {

    private final DutyRecording recording;
    private final DutyDrafts drafts;
    private final Clock clock;
    private final TypedReasons reasons;

    DutyDialogs(DutyRecording recording, DutyDrafts drafts, Clock clock, TypedReasons reasons) {
        this.reasons = reasons;
        this.recording = recording;
        this.drafts = drafts;
        this.clock = clock;
    }

    void record(PostRef post, List<DutyTally> tallies, Runnable done) {
        LocalDate today = LocalDate.now(clock);
        DutyFields fields = new DutyFields(tallies.stream().map(DutyTally::rule).toList(), today);
        Div content = new Div();
        FormDialog dialog = new FormDialog(t("duty.ui.record"), content, t("duty.ui.enter"), () -> {
            recording.record(post.id(), fields.value());
            drafts.remove();
            done.run();
        });
        Optional<Kept> kept = drafts.find();
        fields.show(kept.map(Kept::draft).orElseGet(() -> DutyDraft.of(today)));
        kept.ifPresent(typed -> content.add(new RestoredNotice(typed.savedAt(), () -> {
            drafts.remove();
            dialog.close();
            record(post, tallies, done);
        })));
        fields.onChange(() -> drafts.keep(fields.value()));
        content.add(fields);
        dialog.wide().open();
    }

    void withdraw(LeaderPostId post, DutyEntry entry, Runnable done) {
        new ReasonDialog(t("duty.ui.withdrawTitle"), reason -> {
                    recording.withdraw(post, entry.id(), reason);
                    done.run();
                })
                .keptIn(reasons, "duty.withdraw:" + entry.id())
                .atMost(DutyRecording.LONGEST_REASON)
                .open();
    }
}
