package org.chainlead.followup;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.CodePoints;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回头看: a 督查员 records what was found; a gap proposes 重启, which the head, another person, decides. */
@Service
@Transactional
@PreAuthorize("@access.may('followup.view')")
public class FollowUps {

    static final String SUBJECT = "followUp";

    /** Where they are listed, recorded and decided. */
    static final String PAGE = "follow-ups";

    /** Code points. */
    public static final int LONGEST = 1000;

    private static final int MOST = 100;

    private final FollowUpBook book;
    private final FollowUpMessages messages;
    private final TaskCompletion completion;
    private final Attachments attachments;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    FollowUps(
            FollowUpBook book,
            FollowUpMessages messages,
            TaskCompletion completion,
            Attachments attachments,
            TaskScope scope,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.book = book;
        this.messages = messages;
        this.completion = completion;
        this.attachments = attachments;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    static String link(FollowUpId id) {
        return PAGE + "?check=" + id;
    }

    /** One page of a list, of the tasks the acting person sees. */
    @Transactional(readOnly = true)
    public Page<FollowUpRow> page(FollowUpList list, int offset, int limit) {
        TaskScope.Condition condition = scope.of("followup.view");
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String where = of(list) + " and (" + condition.sql() + ")";
        long total = book.count(where, parameters);
        parameters.put("offset", offset);
        parameters.put("limit", Math.min(limit, MOST));
        return new Page<>(views(book.list(where + order(list) + " offset :offset limit :limit", parameters)), total);
    }

    /** How many wait for the acting person: a 督查员's 核查, the head's decision on a gap that another person found. */
    @Transactional(readOnly = true)
    public long waiting() {
        TaskScope.Condition condition = scope.of("followup.view");
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("account", actor().account().uuid());
        return book.count(waitingFor() + " and (" + condition.sql() + ")", parameters);
    }

    private String waitingFor() {
        if (access.may("followup.decide")) {
            return "c.state = 'GAP' and c.checked_by <> :account";
        }
        return access.may("followup.check") ? "c.state = 'PENDING'" : "false";
    }

    /** @throws NotFound when there is none, or its task is not the person's to see */
    @Transactional(readOnly = true)
    public FollowUpRow one(FollowUpId id) {
        TaskScope.Condition condition = scope.of("followup.view");
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("id", id.uuid());
        return views(book.list("c.id = :id and (" + condition.sql() + ")", parameters)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Records what the 督查员 found; a gap proposes 重启 to the head.
     *
     * @param holds 属实; otherwise 有差距
     * @param finding what was found
     * @param evidenceOn day of the evidence, not after today
     * @param files staged by the acting person; may be none
     */
    @PreAuthorize("@access.may('followup.check')")
    public void check(
            FollowUpId id, boolean holds, String finding, LocalDate evidenceOn, Collection<AttachmentId> files) {
        String words = need(finding, "followup.refused.finding");
        needPast(evidenceOn);
        FollowUpBook.Row row = lock(id, FollowUpState.PENDING);
        book.check(
                id, holds ? FollowUpState.CONFIRMED : FollowUpState.GAP, words, evidenceOn, actor(), clock.instant());
        AuditRecord entry = entry(row.view(), holds ? "followUpConfirmed" : "followUpGap")
                .detail("evidenceOn", evidenceOn)
                .text("finding", words);
        trail.record(Attachments.note(entry, attachments.bind(files, SUBJECT, id.uuid())));
        messages.checked(row, !holds);
    }

    /**
     * The head's decision on a gap: 重启 through the task's own act, or the task stays closed.
     *
     * @throws Refusal when the head recorded the finding, or the task cannot be reopened
     */
    @PreAuthorize("@access.may('followup.decide')")
    public void decide(FollowUpId id, boolean reopen, String decision) {
        String words = need(decision, "followup.refused.decision");
        FollowUpBook.Row row = lock(id, FollowUpState.GAP);
        if (actor().account().uuid().equals(row.checkedBy())) {
            throw Refusal.because("followup.refused.other");
        }
        FollowUpRow view = row.view();
        if (reopen) {
            completion.reopen(
                    view.task(), t("followup.reopenReason", Objects.requireNonNullElse(view.finding(), ""), words));
        }
        book.decide(id, reopen ? FollowUpState.REOPENED : FollowUpState.KEPT, words, actor(), clock.instant());
        trail.record(entry(view, reopen ? "followUpReopened" : "followUpKept").text("decision", words));
        messages.decided(row, reopen);
    }

    private FollowUpBook.Row lock(FollowUpId id, FollowUpState wanted) {
        FollowUpBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        if (row.view().state() != wanted) {
            throw new Stale();
        }
        return row;
    }

    private Actor actor() {
        return user.actor();
    }

    private List<FollowUpRow> views(List<FollowUpBook.Row> rows) {
        Map<UUID, List<AttachmentRef>> files = attachments.of(
                SUBJECT, rows.stream().map(row -> row.view().id().uuid()).toList());
        return rows.stream()
                .map(row -> view(row, files.getOrDefault(row.view().id().uuid(), List.of())))
                .toList();
    }

    private FollowUpRow view(FollowUpBook.Row row, List<AttachmentRef> files) {
        boolean may = row.view().state() == FollowUpState.PENDING && access.may("followup.check");
        boolean decides = row.view().state() == FollowUpState.GAP
                && access.may("followup.decide")
                && !actor().account().uuid().equals(row.checkedBy());
        return row.view().with(files, may, decides);
    }

    private static String of(FollowUpList list) {
        return list == FollowUpList.PENDING ? "c.state = 'PENDING'" : "c.state <> 'PENDING'";
    }

    private static String order(FollowUpList list) {
        return list == FollowUpList.PENDING
                ? " order by c.month, c.id"
                : " order by (c.state = 'GAP') desc, c.checked_at desc, c.id";
    }

    private static AuditRecord entry(FollowUpRow row, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, row.id().uuid()), action)
                .detail("stage", Texts.label(row.stage()))
                .text("task", row.taskName());
    }

    private void needPast(LocalDate evidenceOn) {
        LocalDate today = LocalDate.now(clock);
        if (evidenceOn.isAfter(today)) {
            throw Refusal.because("followup.refused.evidence", DateTimeText.date(today));
        }
    }

    private static String need(String text, String key) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw Refusal.because(key);
        }
        if (CodePoints.of(words) > LONGEST) {
            throw Refusal.because("followup.refused.length", LONGEST);
        }
        return words;
    }
}
