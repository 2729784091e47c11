package org.chainlead.demo.scale;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.audit.TrailStretch;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportState;
import org.chainlead.org.ReviewStep;
import org.chainlead.task.GoalKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Some reports of one month as rows, with their entries of the trail: those of reporting and those of reviewing. */
final class ReportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPORT =
            "id, version, task_id, period, unit_id, state, body, edited_by, edited_by_name,"
                    + " edited_at, steps, step, version_no, submitted_by, submitted_at, reviewer_unit_id, handed_in_at,"
                    + " first_handed_in_at, late, return_reason, returned_by, returned_at, return_due_on, accepted_no,"
                    + " accepted_at, accepted_by, unchecked, reported_light, difficulties, grams";
    private static final String VERSION = "id, report_id, no, body, submitted_by, submitted_name, submitted_at,"
            + " handed_in_at, returned_at, returned_by, return_reason, accepted_at, accepted_by, unchecked";

    private final Ledger ledger;
    private final CopyRows reports = new CopyRows();
    private final CopyRows versions = new CopyRows();
    private final CopyRows signatures = new CopyRows();
    private final CopyRows values = new CopyRows();
    private final CopyRows difficulties = new CopyRows();
    private final ReportTrail trail;
    private final Draw ids;

    /** @param chunk number of the lot, from which further identities are drawn */
    ReportRows(Ledger ledger, long chunk) {
        this.ledger = ledger;
        this.ids = Draw.of(ledger.seed, Stream.TEXT, Long.MIN_VALUE + chunk);
        this.trail = new ReportTrail(ledger, ids);
    }

    /** @param month for which each of the tasks has a report */
    ReportRows make(int month, int[] tasks, int from, int until) {
        for (int i = from; i < until; i++) {
            TaskPlan task = ledger.tasks[tasks[i]];
            make(ledger.reports.plan(task, (month - task.first()) / task.step()));
        }
        return this;
    }

    void write(BulkCopy copy) throws SQLException {
        copy.write("report", REPORT, reports);
        copy.write("report_version", VERSION, versions);
        copy.write("report_signature", "version_id, position, step, account_id, name, on_paper, signed_at", signatures);
        copy.write(
                "goal_value",
                "id, goal_id, period_end, period_text, value, source, report_id, verified, accepted_at",
                values);
        copy.write(
                "difficulty",
                "id, report_id, task_id, unit_id, problem, asked_unit_id, help_by, raised_at, answer, answered_by,"
                        + " answered_at",
                difficulties);
    }

    TrailStretch reporting() {
        return trail.reporting;
    }

    TrailStretch reviewing() {
        return trail.reviewing;
    }

    private void make(ReportPlan report) {
        ReportBody body = ledger.words.body(report);
        Returned returned = returned(report);
        String json = JSON.writeValueAsString(body);
        reportRow(report, body, json, returned);
        if (report.state() != ReportState.DRAFT) {
            versionRow(report, json, returned);
        }
        if (report.left() != null) {
            signatureRows(report);
            difficultyRows(report, body);
        }
        if (report.taken() != null && report.value() != null) {
            valueRow(report);
        }
        trail.tell(report, body, returned.reason());
    }

    /** Sent back by the reviewer: why and when. */
    private record Returned(
            @Nullable String reason, @Nullable Instant at) {}

    private Returned returned(ReportPlan report) {
        Instant left = report.left();
        if (report.state() != ReportState.RETURNED || left == null) {
            return new Returned(null, null);
        }
        List<String> reasons = ledger.phrases.all("returnReasons");
        return new Returned(reasons.get(report.task().index() % reasons.size()), left.plusSeconds(1_800));
    }

    private void reportRow(ReportPlan report, ReportBody body, String json, Returned returned) {
        TaskPlan task = report.task();
        Unit unit = unit(report);
        Person author = author(report);
        boolean drafted = report.state() == ReportState.DRAFT;
        Unit reviewer = report.left() == null ? null : ledger.reviewer(task);
        reports.add(
                report.id(),
                drafted ? 1 : 4,
                task.id(),
                ledger.months.month(report.month()).atDay(1),
                unit.id,
                report.state(),
                json,
                author.id(),
                author.name(),
                report.submitted().minusSeconds(60),
                drafted ? "" : steps(unit),
                step(report, unit),
                drafted ? 0 : 1,
                drafted ? null : author.id(),
                drafted ? null : report.submitted(),
                reviewer == null ? null : reviewer.id,
                report.left(),
                report.left(),
                report.late(),
                returned.reason(),
                returned.reason() == null ? null : by(ledger.reviewing(task)),
                returned.at(),
                returned.at() == null ? null : ledger.months.today().plusDays(2),
                report.isAccepted() ? 1 : null,
                report.taken(),
                report.isAccepted() ? by(ledger.reviewing(task)) : null,
                report.isAccepted() && report.unchecked(),
                report.left() == null ? null : report.light(),
                report.left() == null || report.difficulty() == null ? 0 : 1,
                isOut(report) ? GramCodes.of(words(body)) : null);
    }

    private static boolean isOut(ReportPlan report) {
        return report.state() == ReportState.IN_REVIEW || report.state() == ReportState.ACCEPTED;
    }

    /** As the database's {@code report_words}. */
    private static String words(ReportBody body) {
        StringBuilder words = new StringBuilder(body.progress());
        words.append('\n').append(Objects.requireNonNullElse(body.unchangedReason(), ""));
        words.append('\n').append(body.nextSteps());
        body.difficulties().forEach(entry -> words.append('\n').append(entry.problem()));
        return words.toString();
    }

    private static int step(ReportPlan report, Unit unit) {
        return switch (report.state()) {
            case DRAFT, RETURNED -> 0;
            case IN_UNIT_REVIEW -> 1;
            case IN_REVIEW, ACCEPTED -> unit.steps.size();
        };
    }

    private void versionRow(ReportPlan report, String json, Returned returned) {
        Person author = author(report);
        versions.add(
                report.version(),
                report.id(),
                1,
                json,
                author.id(),
                author.name(),
                report.submitted(),
                report.left(),
                returned.at(),
                returned.reason() == null ? null : by(ledger.reviewing(report.task())),
                returned.reason(),
                report.taken(),
                report.isAccepted() ? by(ledger.reviewing(report.task())) : null,
                report.isAccepted() && report.unchecked());
    }

    private void signatureRows(ReportPlan report) {
        Unit unit = unit(report);
        Instant left = Objects.requireNonNull(report.left());
        for (int i = 0; i < unit.steps.size(); i++) {
            Person head = unit.heads.get(i);
            Instant at = left.minusSeconds(600L * (unit.steps.size() - 1 - i));
            signatures.add(report.version(), i + 1, unit.steps.get(i), head.id(), head.name(), false, at);
        }
    }

    private void valueRow(ReportPlan report) {
        var period = ledger.words.period(report);
        values.add(
                ids.uuid(),
                report.task().goal(),
                period.end(),
                report.task().goalKind() == GoalKind.QUALITATIVE
                        ? ledger.months.single(report.month())
                        : ledger.months.yearTo(report.month()),
                report.value(),
                ledger.phrases.the("source"),
                report.id(),
                !report.unchecked(),
                report.taken());
    }

    /** Half of those older than three months are answered. */
    private void difficultyRows(ReportPlan report, ReportBody body) {
        Unit asked = report.task().supporting();
        if (asked == null) {
            return;
        }
        for (ReportBody.DifficultyEntry entry : body.difficulties()) {
            boolean answered = report.month() < Months.LAST - 3 && report.number() % 2 == 0;
            Instant left = Objects.requireNonNull(report.left());
            difficulties.add(
                    entry.id(),
                    report.id(),
                    report.task().id(),
                    unit(report).id,
                    entry.problem(),
                    asked.id,
                    entry.helpBy(),
                    left,
                    answered ? ledger.phrases.any("answers", ids) : null,
                    answered ? by(asked.staff(0)) : null,
                    answered ? left.plus(Duration.ofDays(12)) : null);
        }
    }

    private static Unit unit(ReportPlan report) {
        return Objects.requireNonNull(report.task().lead());
    }

    static Person author(ReportPlan report) {
        return Objects.requireNonNull(report.task().handler());
    }

    private static String steps(Unit unit) {
        return unit.steps.stream().map(ReviewStep::name).collect(Collectors.joining(","));
    }

    private static String by(Person person) {
        return person.unit().name + " " + person.name();
    }
}
