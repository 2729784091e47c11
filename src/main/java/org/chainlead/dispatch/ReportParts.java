package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 配合填报: a supporting unit adds its part to the lead unit's report of a task and month (product.md, Monthly dispatch),
 * under the cut-off of that report. It passes the supporting unit's own review chain. The report never waits for it.
 */
@Service
@Transactional
public class ReportParts {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = ReportTexts.REASON;

    private final PartDesk desk;
    private final ReviewChains chains;
    private final PartMessages messages;
    private final Rounds rounds;
    private final ReportDesk reports;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    ReportParts(
            PartDesk desk,
            ReviewChains chains,
            PartMessages messages,
            Rounds rounds,
            ReportDesk reports,
            Attachments attachments,
            JdbcClient jdbc) {
        this.desk = desk;
        this.chains = chains;
        this.messages = messages;
        this.rounds = rounds;
        this.reports = reports;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /**
     * Saves the acting unit's draft as it stands.
     *
     * @param files all it carries now; new ones are the acting person's staged uploads
     * @throws org.chainlead.common.Stale when somebody else saved since it was read; nothing is overwritten
     */
    @PreAuthorize("@access.may('dispatch.fillPart')")
    public SavedPart save(TaskId task, YearMonth month, long version, PartText text, Collection<AttachmentId> files) {
        text.check();
        ReportPart part = desk.openToFill(task, month).part();
        desk.needVersion(part, version);
        part.edit(text, desk.actor(), desk.now());
        attachments.replace(files, PartDesk.DRAFT_FILES, part.id);
        desk.save(part);
        return new SavedPart(part.version, part.editedAt);
    }

    /** Hands the saved draft to the unit's review chain; done twice by the same person it counts once. */
    @PreAuthorize("@access.may('dispatch.fillPart')")
    public void submit(TaskId task, YearMonth month, long version) {
        PartDesk.Open open = desk.openToFill(task, month);
        ReportPart part = open.part();
        if (part.version != version && isMine(part)) {
            return;
        }
        desk.needVersion(part, version);
        reports.needUnpublished(task, month);
        part.submit(chains.of(part.unitId), desk.actor());
        desk.done(
                part,
                desk.inside(open, "partSubmitted")
                        .text("progress", part.progress)
                        .text("problems", part.problems));
        arrive(open);
    }

    /** 撤回 while no step has been signed. */
    @PreAuthorize("@access.may('dispatch.fillPart')")
    public void recall(TaskId task, YearMonth month) {
        PartDesk.Open open = desk.open(task, month, "dispatch.fillPart");
        open.part().recall();
        desk.done(open.part(), desk.inside(open, "partRecalled"));
    }

    /** Opens what was handed in for a new wording; the lead unit reads the last one until the new one arrives. */
    @PreAuthorize("@access.may('dispatch.fillPart')")
    public void revise(TaskId task, YearMonth month) {
        reports.needUnpublished(task, month);
        PartDesk.Open open = desk.open(task, month, "dispatch.fillPart");
        open.part().revise();
        desk.done(open.part(), desk.inside(open, "partRevised"));
    }

    /** Passes the present step of the supporting unit's chain; after the last one the part leaves the unit. */
    @PreAuthorize("@access.may('dispatch.passPart')")
    public void pass(TaskId task, YearMonth month, long version) {
        PartDesk.Open open = desk.open(task, month, "dispatch.passPart");
        desk.needVersion(open.part(), version);
        StepChain.needHeadOf(open.part().present(), desk.actor());
        sign(open, false, List.of());
    }

    /** Back to the unit's own people; nobody outside the unit learns of it. */
    @PreAuthorize("@access.may('dispatch.passPart')")
    public void returnInside(TaskId task, YearMonth month, long version, String reason) {
        ReportTexts.needReason(reason);
        PartDesk.Open open = desk.open(task, month, "dispatch.passPart");
        desk.needVersion(open.part(), version);
        StepChain.needHeadOf(open.part().present(), desk.actor());
        open.part().returnInside(reason, desk.actor());
        desk.done(open.part(), desk.inside(open, "partReturned").reason(reason));
        messages.returned(open);
    }

    /** Enters a step that was signed on paper, with its scan. */
    @PreAuthorize("@access.may('dispatch.fillPart')")
    public void enterPaper(TaskId task, YearMonth month, long version, Collection<AttachmentId> scan) {
        PartDesk.Open open = desk.open(task, month, "dispatch.fillPart");
        desk.needVersion(open.part(), version);
        if (!open.part().present().onPaper()) {
            throw Refusal.because("dispatch.refused.notOnPaper");
        }
        if (scan.isEmpty()) {
            throw Refusal.because("dispatch.missing.scan");
        }
        sign(open, true, attachments.bind(scan, PartDesk.SUBJECT, open.part().id));
    }

    /**
     * The lead unit asks the supporting units that have not handed in for their parts, once a task and month.
     *
     * @return how many people were told
     */
    @PreAuthorize("@access.may('dispatch.askParts')")
    public int ask(TaskId task, YearMonth month) {
        reports.need(task, "dispatch.askParts");
        PartMessages.Asked asked = messages.toAsk(task, month);
        reports.needOwed(asked.task(), month);
        if (asked.units().isEmpty()) {
            throw Refusal.because("dispatch.part.refused.nobody");
        }
        if (!note(task, month)) {
            throw Refusal.because("dispatch.part.refused.asked", month.getMonthValue());
        }
        messages.recordAsked(asked);
        return messages.ask(asked);
    }

    /**
     * The lead unit takes the text of a part over into its own draft, with the name of the unit before it, and its files.
     *
     * @param version of the report as read last; taking twice is answered as stale
     */
    @PreAuthorize("@access.may('dispatch.fill')")
    public void take(TaskId task, YearMonth month, long version, UnitId unit) {
        ReportDesk.Open open = reports.openToFill(task, month);
        reports.needVersion(open.report(), version);
        ReportPart part = desk.handedIn(task, month, unit);
        String unitName = messages.name(unit);
        String text = t("dispatch.part.takenText", unitName, Objects.requireNonNull(part.handedProgress));
        ReportBody body = open.report().read().withProgress(text);
        Refusal.ifAny(ReportChecks.progress(body));
        open.report().edit(body, desk.actor(), desk.now());
        attachments.copy(PartDesk.HANDED_FILES, part.id, ReportDesk.SUBJECT, open.report().id);
        reports.save(open.report());
        part.take(desk.actor(), desk.now());
        AuditRecord entry = desk.entry(new PartDesk.Open(part, open.task()), "partTaken")
                .detail("unit", unitName)
                .insideUnit(open.report().unitId);
        desk.done(part, entry);
    }

    private void sign(PartDesk.Open open, boolean onPaper, List<AttachmentRef> scan) {
        ReportPart part = open.part();
        ReviewStepSetting step = part.present();
        keepSignature(part, step, onPaper);
        boolean last = part.sign();
        AuditRecord entry = desk.inside(open, onPaper ? "partSignedOnPaper" : "partPassed")
                .detail("step", Texts.label(step.step()));
        desk.done(part, Attachments.note(entry, scan));
        if (last) {
            leave(open);
        } else {
            arrive(open);
        }
    }

    private void leave(PartDesk.Open open) {
        ReportPart part = open.part();
        reports.needUnpublished(open.task().id(), part.month());
        part.handIn(rounds.isOverForGood(part.month()), desk.now());
        attachments.replace(List.of(), PartDesk.HANDED_FILES, part.id);
        attachments.copy(PartDesk.DRAFT_FILES, part.id, PartDesk.HANDED_FILES, part.id);
        AuditRecord entry = desk.entry(open, "partHandedIn")
                .detail("to", open.task().leadUnitName())
                .text("progress", part.progress)
                .text("problems", part.problems);
        desk.done(part, Attachments.note(entry, attachments.of(PartDesk.HANDED_FILES, part.id)));
        messages.handedIn(open);
    }

    private void arrive(PartDesk.Open open) {
        messages.toPass(open);
        if (open.part().present().onPaper()) {
            messages.toSignOnPaper(open);
        }
    }

    private void keepSignature(ReportPart part, ReviewStepSetting step, boolean onPaper) {
        jdbc.sql("""
                        insert into report_part_signature (part_id, no, position, step, account_id, name, on_behalf_of,
                            on_paper, signed_at)
                        values (:part, :no, :position, :step, :account, :name, :behalf, :paper, :at)""")
                .param("part", part.id)
                .param("no", part.no)
                .param("position", part.step)
                .param("step", step.step().name())
                .param("account", desk.actor().account().uuid())
                .param("name", desk.actor().name())
                .param("behalf", desk.actor().onBehalfOf())
                .param("paper", onPaper)
                .param("at", desk.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when the supporting units were asked before */
    private boolean note(TaskId task, YearMonth month) {
        return jdbc.sql("""
                        insert into report_part_ask (task_id, period, asked_by, asked_at) values (:task, :period, :by, :at)
                        on conflict (task_id, period) do nothing""")
                        .param("task", task.uuid())
                        .param("period", month.atDay(1))
                        .param("by", desk.actor().signedName())
                        .param("at", desk.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean isMine(ReportPart part) {
        return !part.state.isEditable()
                && Objects.equals(part.submittedBy, desk.actor().account().uuid());
    }
}
