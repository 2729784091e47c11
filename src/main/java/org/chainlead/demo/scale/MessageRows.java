package org.chainlead.demo.scale;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.message.MessageTopic;

/** What people were told of the tasks under way: the 联络员 of the task, the 经办人 of the report accepted last. */
final class MessageRows {

    private final Ledger ledger;
    private final Draw ids;
    private final CopyRows messages = new CopyRows();

    MessageRows(Ledger ledger) {
        this.ledger = ledger;
        this.ids = Draw.of(ledger.seed, Stream.MESSAGE, 0);
    }

    void write(BulkCopy copy) throws SQLException {
        for (TaskPlan task : ledger.tasks) {
            if (task.state().isUnderWay() && task.lead() != null) {
                tellOf(task, task.lead());
            }
        }
        copy.write(
                "message",
                "id, account_id, text_key, arguments, link, dedupe_key, topic, created_at, read_at",
                messages);
    }

    private void tellOf(TaskPlan task, Unit lead) {
        String key = "task.message.assigned";
        Instant assigned = Objects.requireNonNull(task.times().assigned());
        boolean read = task.times().accepted() != null;
        String name = '"' + Ledger.name(task) + '"';
        String link = "tasks/" + task.id();
        tell(Objects.requireNonNull(lead.liaison), key, name, link, key + ":" + task.id() + ":1", assigned, read);
        int accepted = ledger.reports.accepted(task);
        if (accepted > 0 && task.handler() != null) {
            ReportPlan report = ledger.reports.plan(task, accepted - 1);
            String month =
                    ',' + Integer.toString(ledger.months.month(report.month()).getMonthValue());
            String occasion = "dispatch.message.accepted:" + report.id() + ":1";
            Instant taken = Objects.requireNonNull(report.taken());
            String page = link + "/reports/" + ledger.months.month(report.month());
            tell(task.handler(), "dispatch.message.accepted", name + month, page, occasion, taken, ids.chance(0.8));
        }
    }

    private void tell(Person to, String key, String arguments, String link, String occasion, Instant at, boolean read) {
        messages.add(
                ids.uuid(),
                to.id(),
                key,
                "{" + arguments + "}",
                link,
                occasion,
                key.startsWith("task.") ? MessageTopic.TASK : MessageTopic.REPORT,
                at,
                read ? at.plus(Duration.ofHours(3)) : null);
    }
}
