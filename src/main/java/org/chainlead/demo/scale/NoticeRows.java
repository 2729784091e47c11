package org.chainlead.demo.scale;

import static org.chainlead.common.Texts.t;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailStretch;
import org.chainlead.common.Texts;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.org.Relation;
import org.chainlead.supervision.AddresseeState;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticeState;

/** A numbered notice for one in a hundred tasks, to its lead unit; those of old rounds answered and closed. */
final class NoticeRows {

    private static final int EVERY = 100;
    private static final int CLOSED_AFTER = 2;
    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.REMINDER,
            NoticeKind.REMINDER,
            NoticeKind.REMINDER,
            NoticeKind.WARNING,
            NoticeKind.SUPERVISION,
            NoticeKind.INTERVIEW);

    private final Ledger ledger;
    private final Draw draw;
    private final TrailStretch trail;
    private final Map<NoticeKind, String> codes = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final CopyRows counters = new CopyRows();
    private final CopyRows taken = new CopyRows();
    private final CopyRows notices = new CopyRows();
    private final CopyRows tasks = new CopyRows();
    private final CopyRows units = new CopyRows();
    private final CopyRows replies = new CopyRows();

    NoticeRows(Ledger ledger, Connection connection) throws SQLException {
        this.ledger = ledger;
        this.draw = Draw.of(ledger.seed, Stream.NOTICE, 0);
        this.trail = new TrailStretch(draw::uuid);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select kind, code from notice_code")) {
            while (row.next()) {
                codes.put(NoticeKind.valueOf(row.getString(1)), row.getString(2));
            }
        }
    }

    TrailStretch trail() {
        return trail;
    }

    void write(BulkCopy copy) throws SQLException {
        about().forEach(this::make);
        numbers.forEach((series, last) -> {
            String[] codeAndYear = series.split(" ", 2);
            counters.add(codeAndYear[0], codeAndYear[1], last);
        });
        copy.write("notice_counter", "code, year, last", counters);
        copy.write("notice_number", "number, notice_id", taken);
        copy.write(
                "notice",
                "id, kind, state, number, title, body, demands, due_on, organ, author_id, author_name, created_at,"
                        + " reviewer_id, reviewer_name, reviewed_at, issuer_id, issuer_name, issued_at, closed_at,"
                        + " closed_by",
                notices);
        copy.write("notice_task", "notice_id, task_id, position", tasks);
        copy.write(
                "notice_unit",
                "id, notice_id, unit_id, relation, position, state, signed_at, signed_by, signed_name",
                units);
        copy.write(
                "notice_reply",
                "id, notice_unit_id, no, body, replied_at, replied_by, replied_name, checked_at, checked_by,"
                        + " checked_name, passed, opinion",
                replies);
    }

    /** The tasks noticed, in the order of time, so that numbers rise with it. */
    private List<TaskPlan> about() {
        List<TaskPlan> about = new ArrayList<>();
        for (int i = EVERY / 2; i < ledger.tasks.length; i += EVERY) {
            if (ledger.tasks[i].handler() != null) {
                about.add(ledger.tasks[i]);
            }
        }
        about.sort(Comparator.comparingInt(NoticeRows::month));
        return about;
    }

    private static int month(TaskPlan task) {
        return Math.min(Months.LAST - 1, (task.first() + task.last()) / 2);
    }

    private void make(TaskPlan task) {
        UUID id = draw.uuid();
        int month = month(task);
        NoticeKind kind = draw.one(KINDS);
        Instant issued = ledger.months.at(month, 24, 15, draw.below(3_600));
        boolean closed = month < Months.LAST - CLOSED_AFTER;
        String number = number(kind, ledger.months.year(month), id);
        noticeRow(id, task, kind, issued, closed, number);
        tasks.add(id, task.id(), 0);
        unitRow(id, task, kind, issued, closed);
        AuditRecord record = AuditRecord.of(Subject.of("notice", id), "noticeIssued")
                .detail("kind", Texts.label(kind))
                .detail("number", number);
        trail.add(record, ledger.organisation.supervisionHead().who(), issued, 1, new byte[0]);
    }

    private String number(NoticeKind kind, int year, UUID id) {
        String code = Objects.requireNonNull(codes.get(kind));
        int next = numbers.merge(code + " " + year, 1, Integer::sum);
        String number = t("supervision.number", code, year, next);
        taken.add(number, id);
        return number;
    }

    private void noticeRow(UUID id, TaskPlan task, NoticeKind kind, Instant issued, boolean closed, String number) {
        Person author = ledger.organisation.supervisor(task.index());
        Person head = ledger.organisation.supervisionHead();
        Phrases phrases = ledger.phrases;
        notices.add(
                id,
                kind,
                closed ? NoticeState.CLOSED : NoticeState.ISSUED,
                number,
                phrases.any("noticeTitles", draw, "title", task.title()),
                phrases.the("noticeBodies"),
                phrases.any("noticeDemands", draw),
                ledger.months.month(month(task)).plusMonths(1).atDay(10),
                ledger.organisation.office().name,
                author.id(),
                author.name(),
                issued.minusSeconds(7_200),
                head.id(),
                head.name(),
                issued.minusSeconds(3_600),
                head.id(),
                head.name(),
                issued,
                closed ? issued.plusSeconds(20L * 86_400) : null,
                closed ? head.name() : null);
    }

    private void unitRow(UUID notice, TaskPlan task, NoticeKind kind, Instant issued, boolean closed) {
        Unit lead = Objects.requireNonNull(task.lead());
        Person liaison = Objects.requireNonNull(lead.liaison);
        UUID id = draw.uuid();
        boolean answered = kind.isAnswered() && closed;
        AddresseeState state =
                !kind.isAnswered() ? AddresseeState.NOTHING : closed ? AddresseeState.PASSED : AddresseeState.TO_SIGN;
        units.add(
                id,
                notice,
                lead.id,
                Relation.ADDRESSEE,
                0,
                state,
                answered ? issued.plusSeconds(86_400) : null,
                answered ? liaison.id() : null,
                answered ? liaison.name() : null);
        if (answered) {
            Person head = lead.principal();
            Person checked = ledger.organisation.supervisor(task.index());
            replies.add(
                    draw.uuid(),
                    id,
                    1,
                    ledger.phrases.the("noticeReplies"),
                    issued.plusSeconds(5L * 86_400),
                    head.id(),
                    head.name(),
                    issued.plusSeconds(8L * 86_400),
                    checked.id(),
                    checked.name(),
                    true,
                    "");
        }
    }
}
