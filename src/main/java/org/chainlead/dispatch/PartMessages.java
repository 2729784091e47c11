package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of a supporting unit's part, in the transaction of the step. */
@Component
class PartMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final ReportedTasks tasks;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    PartMessages(Messages messages, Recipients recipients, ReportedTasks tasks, AuditTrail trail, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.tasks = tasks;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** The supporting units of a task that have not handed in for the month. */
    record Asked(ReportedTask task, YearMonth month, List<UnitId> units) {}

    Asked toAsk(TaskId task, YearMonth month) {
        List<UnitId> units = jdbc.sql("""
                        select u.unit_id from task_unit u
                         where u.task_id = :task and u.relation = 'SUPPORTING'
                           and not exists (select 1 from report_part p where p.task_id = u.task_id and p.period = :period
                                              and p.unit_id = u.unit_id and p.handed_in_at is not null)
                         order by u.position""")
                .param("task", task.uuid())
                .param("period", month.atDay(1))
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
        return new Asked(tasks.get(task), month, units);
    }

    void recordAsked(Asked asked) {
        trail.record(AuditRecord.of(Subject.of("task", asked.task().id().uuid()), "partsAsked")
                .text("task", asked.task().name())
                .detail("month", asked.month().getMonthValue())
                .detail("count", asked.units().size()));
    }

    int ask(Asked asked) {
        String month = String.valueOf(asked.month().getMonthValue());
        return messages.tell(
                recipients.atAny(asked.units(), Role.LIAISON, Role.STAFF),
                new MessageDraft(
                        "dispatch.message.partAsked",
                        List.of(asked.task().leadUnitName(), asked.task().name(), month),
                        list(asked.month()),
                        "dispatch.partAsked:" + asked.task().id() + ":" + asked.month()));
    }

    /** The heads of the step that comes now. */
    void toPass(PartDesk.Open open) {
        tell(
                recipients.atStep(open.part().unit(), open.part().present().step()),
                open,
                "dispatch.message.partSubmitted",
                ":" + open.part().step);
    }

    void toSignOnPaper(PartDesk.Open open) {
        tell(writers(open), open, "dispatch.message.partPaper", ":" + open.part().step);
    }

    void returned(PartDesk.Open open) {
        tell(writers(open), open, "dispatch.message.partReturned", "");
    }

    /** The lead unit: the 经办人 of the task, or who may fill its report when that one is not there. */
    void handedIn(PartDesk.Open open) {
        UnitId lead = open.task().leadUnit();
        if (lead != null) {
            messages.tell(
                    meant(lead, open.task().handler()),
                    new MessageDraft(
                            "dispatch.message.partArrived",
                            List.of(name(open.part().unit()), open.task().name(), month(open)),
                            ReportAddress.of(open.task().id(), open.part().month()),
                            "dispatch.partArrived:" + open.part().id + ":" + open.part().no));
        }
    }

    String name(UnitId unit) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unit.uuid())
                .query(String.class)
                .single();
    }

    private List<AccountId> writers(PartDesk.Open open) {
        return meant(open.part().unit(), open.part().submittedBy);
    }

    /** The person, when still at the unit; else all who write there, because a successor inherits the work. */
    private List<AccountId> meant(UnitId unit, @org.jspecify.annotations.Nullable UUID person) {
        Set<UUID> one = new HashSet<>();
        one.add(person);
        List<AccountId> there = recipients.at(unit, Role.STAFF, Role.LIAISON);
        List<AccountId> meant =
                there.stream().filter(account -> one.contains(account.uuid())).toList();
        return meant.isEmpty() ? there : meant;
    }

    private void tell(Collection<AccountId> to, PartDesk.Open open, String key, String occasion) {
        messages.tell(
                to,
                new MessageDraft(
                        key,
                        List.of(open.task().name(), month(open)),
                        list(open.part().month()),
                        key + ":" + open.part().id + ":" + open.part().no + occasion));
    }

    private static String month(PartDesk.Open open) {
        return String.valueOf(open.part().month().getMonthValue());
    }

    /** The list of the unit's parts. */
    static String list(YearMonth month) {
        return "reports/" + month + "?tab=parts";
    }
}
