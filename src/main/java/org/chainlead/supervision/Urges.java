package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办 of one task or many: exactly who gets it is told before and logged after. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.urge')")
public class Urges {

    private static final String SUBJECT = "urge";
    private static final int REASON = 100;

    /** So many recipients are written while the sender waits; of more the bell tells that it is done. */
    public static final int AT_ONCE = 200;

    private final UrgeRecipients recipients;
    private final UrgeLimits limits;
    private final NoticeParts parts;
    private final Messages messages;
    private final LadderWork ladder;
    private final NoticeSigning signing;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    Urges(
            UrgeRecipients recipients,
            UrgeLimits limits,
            NoticeParts parts,
            Messages messages,
            LadderWork ladder,
            NoticeSigning signing,
            AuditTrail trail,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.recipients = recipients;
        this.limits = limits;
        this.parts = parts;
        this.messages = messages;
        this.ladder = ladder;
        this.signing = signing;
        this.trail = trail;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who would be urged for these tasks; of a task handed to a 单位组 its members' open children. */
    @Transactional(readOnly = true)
    public UrgePreview preview(Collection<TaskId> tasks) {
        parts.needVisible(tasks);
        List<UrgeRecipient> all = recipients.of(tasks);
        List<UrgeRecipient> found = limits.within(all);
        return new UrgePreview(
                found, recipients.without(tasks, all), limits.limited(all), limits.isQuietNow(), reminder(found));
    }

    /**
     * Urges everybody of {@link #preview}. Asked again with the same id it is sent once.
     *
     * @param reason what is missing, such as 未签收
     */
    public UrgeView send(UrgeId id, Collection<TaskId> tasks, String reason) {
        NoticeChecks.need(reason, "supervision.field.urgeReason", REASON);
        signing.needUrger();
        parts.needVisible(tasks);
        Actor actor = user.actor();
        if (!begin(id, actor, reason.strip())) {
            return sent(id);
        }
        limits.needAwake();
        List<UrgeRecipient> all = recipients.of(tasks);
        limits.lock(all);
        List<UrgeRecipient> found = limits.within(all);
        if (found.isEmpty() && !all.isEmpty()) {
            throw Refusal.because(
                    "supervision.refused.urgedEnough", limits.rules().dailyLimit());
        }
        if (found.isEmpty()) {
            throw Refusal.because("supervision.refused.nobodyToUrge");
        }
        recipients.log(id, found);
        ladder.urged(found.stream().map(UrgeRecipient::task).distinct().toList());
        trail.record(AuditRecord.of(Subject.of(SUBJECT, id.uuid()), "urged")
                .detail(
                        "tasks",
                        found.stream().map(UrgeRecipient::task).distinct().count())
                .detail("people", people(found))
                .text("reason", reason)
                .text("recipients", recipients.words(found)));
        tell(id, found, reason.strip());
        if (found.size() > AT_ONCE) {
            messages.tell(
                    List.of(actor.account()),
                    new MessageDraft(
                            "supervision.message.urgeSent",
                            List.of(String.valueOf(people(found))),
                            "urges/" + id,
                            "supervision.urgeSent:" + id));
        }
        return sent(id);
    }

    private static long people(List<UrgeRecipient> found) {
        return found.stream().map(UrgeRecipient::account).distinct().count();
    }

    /** An urge as it was logged. */
    @Transactional(readOnly = true)
    public UrgeView sent(UrgeId id) {
        List<UrgeRecipient> logged = recipients.logged(id);
        return jdbc.sql("select reason, sent_name, sent_at from urge where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> new UrgeView(
                        id,
                        row.getString("reason"),
                        row.getString("sent_name"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        logged,
                        reminder(logged)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private boolean begin(UrgeId id, Actor actor, String reason) {
        return jdbc.sql("""
                                insert into urge (id, reason, sent_by, sent_name, sent_at)
                                values (:id, :reason, :by, :name, :at) on conflict (id) do nothing""")
                        .param("id", id.uuid())
                        .param("reason", reason)
                        .param("by", actor.account().uuid())
                        .param("name", actor.signedName())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One message a person, naming the task when it is one. */
    private void tell(UrgeId id, List<UrgeRecipient> found, String reason) {
        Map<AccountId, List<UrgeRecipient>> byPerson = found.stream()
                .collect(Collectors.groupingBy(UrgeRecipient::account, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, tasks) -> {
            UrgeRecipient first = tasks.getFirst();
            boolean one = tasks.size() == 1;
            String key = one ? "supervision.message.urgedOne" : "supervision.message.urgedMany";
            String what = one ? first.taskName() : String.valueOf(tasks.size());
            String link = one ? "tasks/" + first.task() : "tasks";
            messages.tell(
                    List.of(person), new MessageDraft(key, List.of(what, reason), link, "supervision.urged:" + id));
        });
    }

    private static String reminder(List<UrgeRecipient> found) {
        List<String> units = new ArrayList<>(
                found.stream().map(UrgeRecipient::unitName).distinct().toList());
        return units.isEmpty() ? "" : t("supervision.urge.reminder", String.join(t("supervision.and"), units));
    }
}
