package org.chainlead.dispatch;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 轮次安排 of each kind of rounds (product.md, Monthly dispatch); the SUPERVISION_HEAD changes it. A change is a new version
 * for rounds that are not open yet: an open or former round keeps its days.
 */
@Service
@Transactional(readOnly = true)
public class RoundCourses {

    private final CourseBook book;
    private final RoundBook rounds;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    RoundCourses(CourseBook book, RoundBook rounds, AuditTrail trail, CurrentUser user, Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** All versions of a kind, the youngest first. */
    @PreAuthorize("@access.may('dispatch.rounds')")
    public List<CourseVersion> versions(RoundKind kind) {
        return book.versions(kind);
    }

    /** The version under which the kind's round of this month is or will be opened. */
    @PreAuthorize("@access.may('dispatch.rounds')")
    public CourseVersion inForce(RoundKind kind) {
        return book.of(kind, YearMonth.now(clock));
    }

    /** The first month that can still take another course: the round of an earlier one is open already. */
    @PreAuthorize("@access.may('dispatch.course')")
    public YearMonth firstFree(RoundKind kind) {
        YearMonth month = YearMonth.now(clock);
        return rounds.byRule(kind, month).isPresent() ? month.plusMonths(1) : month;
    }

    /**
     * Enters a version.
     *
     * @throws Refusal with everything wrong: days out of order, no reason, a first month whose round is open
     */
    @Transactional
    @PreAuthorize("@access.may('dispatch.course')")
    public void change(RoundKind kind, YearMonth validFrom, RoundCourse course, String reason) {
        Refusal.ifAny(objections(kind, validFrom, course, reason));
        CourseVersion before = book.of(kind, validFrom);
        CourseVersion version = new CourseVersion(
                kind,
                book.next(kind),
                validFrom,
                course,
                reason.strip(),
                user.actor().name(),
                clock.instant());
        book.add(version);
        trail.record(AuditRecord.of(new Subject("roundCourse", kind.name()), "roundCourseChanged")
                .detail("kind", Texts.label(kind))
                .detail("no", version.no())
                .detail("validFrom", version.validFrom())
                .detail("from", words(before.course()))
                .detail("to", words(course))
                .reason(reason));
    }

    private List<Reason> objections(RoundKind kind, YearMonth validFrom, RoundCourse course, String reason) {
        List<Reason> reasons = new ArrayList<>(course.objections());
        if (validFrom.isBefore(firstFree(kind))) {
            reasons.add(Reason.of(
                    "dispatch.course.refused.open",
                    org.chainlead.common.DateTimeText.month(validFrom),
                    org.chainlead.common.DateTimeText.month(firstFree(kind))));
        }
        if (reason.isBlank()) {
            reasons.add(Reason.of("dispatch.missing.reason"));
        }
        return reasons;
    }

    private static String words(RoundCourse course) {
        return "%d/%d/%d/%d/%d"
                .formatted(course.opens(), course.due(), course.leadUntil(), course.officeUntil(), course.draft());
    }
}
