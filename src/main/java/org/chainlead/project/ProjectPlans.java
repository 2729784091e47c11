package org.chainlead.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年度计划, 投资项目代码 and the days of a project, entered by the unit that leads it or the government of its county. What is
 * entered counts in the figures once the office has verified it; a change of what counts wants a reason.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectPlans {

    /** Longest basis and reason, in code points. */
    public static final int LONGEST = FigurePolicy.LONGEST;

    private static final String MAINTAIN = "project.maintain";

    private final ProjectDesk desk;
    private final PlanBook book;
    private final AuditTrail trail;

    ProjectPlans(ProjectDesk desk, PlanBook book, AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.trail = trail;
    }

    /**
     * Enters the plan of a year.
     *
     * @throws NotFound for a project that is not there
     * @throws Stale when somebody else entered it meanwhile
     * @throws Refusal with everything that is missing
     */
    public void plan(ProjectId id, YearPlanDraft draft) {
        desk.take(id, MAINTAIN);
        Optional<YearPlan> before = book.plan(id, draft.year());
        need(before.map(YearPlan::mark), draft.version());
        boolean verified = before.filter(plan -> plan.mark().everVerified()).isPresent();
        Refusal.ifAny(FigurePolicy.objections(draft, verified, desk.today()));
        book.write(id, draft, desk.stamp());
        desk.worked(id);
        trail.record(ProjectDesk.entry(id, before.isPresent() ? "projectPlanChanged" : "projectPlanEntered")
                .detail("year", draft.year())
                .detail(
                        "planBefore",
                        before.map(plan -> inWords(plan.investment(), plan.startsOn()))
                                .orElse(null))
                .detail("plan", inWords(draft.investment(), draft.starts() ? draft.startsOn() : null))
                .text("basis", draft.basis().strip())
                .reason(draft.reason().strip()));
    }

    /**
     * Enters 开工, 竣工, 投产 or 纳统.
     *
     * @param on not after today; nothing lies before 开工
     * @param basis what shows it, e.g. 施工许可证
     * @param reason why a verified day is changed; empty else
     * @param version of the day the form was opened with, {@link FigureMark#NEW} for the first
     */
    public void keyDate(ProjectId id, KeyDateKind kind, LocalDate on, String basis, String reason, long version) {
        desk.take(id, MAINTAIN);
        Optional<KeyDate> before = of(id, kind);
        need(before.map(KeyDate::mark), version);
        boolean verified = before.filter(date -> date.mark().everVerified()).isPresent();
        LocalDate started = kind == KeyDateKind.STARTED
                ? null
                : of(id, KeyDateKind.STARTED).map(KeyDate::on).orElse(null);
        Refusal.ifAny(FigurePolicy.objections(kind, on, basis, reason, verified, started, desk.today()));
        book.write(id, kind, on, basis.strip(), desk.stamp());
        desk.progressed(id, on);
        AuditRecord record =
                ProjectDesk.entry(id, before.isPresent() ? "projectKeyDateChanged" : "projectKeyDateEntered");
        trail.record(record.detail("keyDate", Texts.label(kind))
                .detail("dayBefore", before.map(KeyDate::on).orElse(null))
                .detail("day", on)
                .text("basis", basis.strip())
                .reason(reason.strip()));
    }

    /**
     * Enters 合同投资 in 万元.
     *
     * @param basis the contract it stands in
     * @param reason why a verified sum is changed; empty else
     * @param version of the sum the form was opened with, {@link FigureMark#NEW} for the first
     */
    public void contract(ProjectId id, java.math.@Nullable BigDecimal sum, String basis, String reason, long version) {
        desk.take(id, MAINTAIN);
        Optional<Contract> before = book.contract(id);
        need(before.map(Contract::mark), version);
        boolean verified =
                before.filter(contract -> contract.mark().everVerified()).isPresent();
        Refusal.ifAny(FigurePolicy.contract(sum, basis, reason, verified));
        book.writeContract(id, Objects.requireNonNull(sum), basis.strip(), desk.stamp());
        desk.worked(id);
        trail.record(ProjectDesk.entry(id, before.isPresent() ? "projectContractChanged" : "projectContractEntered")
                .detail(
                        "sumBefore",
                        before.map(kept -> Investment.text(kept.investment())).orElse(null))
                .detail("sum", Investment.text(sum))
                .text("basis", basis.strip())
                .reason(reason.strip()));
    }

    /**
     * Enters 投资项目代码.
     *
     * @param typed digits in groups of 4-6-2-2-6; width, blanks and missing hyphens do not matter
     * @return as it is kept
     */
    public String code(ProjectId id, String typed) {
        desk.take(id, MAINTAIN);
        String code = ApprovalCode.normal(typed);
        Refusal.ifAny(ApprovalCode.objections(code, desk.today().getYear()));
        if (book.isTaken(code, id)) {
            throw Refusal.because("project.code.refused.taken", code);
        }
        String before = book.code(id);
        book.writeCode(id, code);
        desk.progressed(id, desk.today());
        trail.record(ProjectDesk.entry(id, "projectCodeEntered")
                .detail("codeBefore", before)
                .detail("projectCode", code));
        return code;
    }

    private Optional<KeyDate> of(ProjectId id, KeyDateKind kind) {
        return book.keyDates(id).stream().filter(date -> date.kind() == kind).findFirst();
    }

    private static void need(Optional<FigureMark> before, long version) {
        if (before.map(FigureMark::version).orElse(FigureMark.NEW) != version) {
            throw new Stale();
        }
    }

    private static String inWords(java.math.@Nullable BigDecimal investment, @Nullable LocalDate startsOn) {
        String sum = Investment.text(Objects.requireNonNull(investment));
        return startsOn == null
                ? Texts.t("project.plan.words", sum)
                : Texts.t("project.plan.wordsStarting", sum, startsOn);
    }
}
