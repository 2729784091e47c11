package org.chainlead.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核验: the office takes what units entered about their projects, or gives it back with a reason. */
@Service
@Transactional
@PreAuthorize("@access.may('project.verify')")
public class ProjectVerification {

    /** Most figures of one act. */
    public static final int MOST = 500;

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = FigurePolicy.LONGEST;

    private final ProjectDesk desk;
    private final FigureQueue queue;
    private final AnomalyBook anomalies;
    private final ProjectMessages messages;
    private final AuditTrail trail;

    ProjectVerification(
            ProjectDesk desk, FigureQueue queue, AnomalyBook anomalies, ProjectMessages messages, AuditTrail trail) {
        this.desk = desk;
        this.queue = queue;
        this.anomalies = anomalies;
        this.messages = messages;
        this.trail = trail;
    }

    /** What waits, the oldest first, with what is asked about these projects. */
    @Transactional(readOnly = true)
    public Page<FigureToVerify> waiting(int offset, int limit) {
        List<FigureToVerify> rows = queue.page(desk.stamp().account(), offset, limit);
        Map<ProjectId, List<Reason>> asked =
                anomalies.open(rows.stream().map(row -> row.ref().project()).collect(Collectors.toSet()));
        return new Page<>(
                rows.stream()
                        .map(row -> row.asked(asked.getOrDefault(row.ref().project(), List.of())))
                        .toList(),
                queue.count());
    }

    /** How many wait; one statement. */
    @Transactional(readOnly = true)
    public long count() {
        return queue.count();
    }

    /**
     * Lets figures count, all or none.
     *
     * @throws Stale when one of them was entered anew or settled meanwhile
     * @throws Refusal when the acting person entered one of them
     */
    public void verify(List<FigureRef> figures) {
        if (figures.isEmpty()) {
            return;
        }
        Map<ProjectId, List<FigureToVerify>> told = settle(figures).stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.ref().project(), LinkedHashMap::new, Collectors.toList()));
        for (FigureKind kind : FigureKind.values()) {
            queue.take(kind, of(kind, figures), desk.stamp());
        }
        told.forEach((project, all) -> {
            trail.record(ProjectDesk.entry(project, "projectFigureVerified")
                    .detail(
                            "figure",
                            all.stream()
                                    .map(FigureToVerify::words)
                                    .collect(Collectors.joining(Texts.t("project.export.and")))));
            desk.worked(project);
        });
    }

    /** Gives a figure back; what counted before counts on. */
    public void giveBack(FigureRef figure, String reason) {
        List<Reason> reasons = new ArrayList<>();
        if (reason.isBlank()) {
            reasons.add(Reason.of("project.verify.refused.reason"));
        }
        FigurePolicy.tooLong(reasons, reason);
        Refusal.ifAny(reasons);
        FigureToVerify told = settle(List.of(figure)).getFirst();
        queue.giveBack(figure, reason.strip());
        messages.givenBack(told, queue.enteredBy(figure));
        trail.record(ProjectDesk.entry(figure.project(), "projectFigureReturned")
                .detail("figure", told.words())
                .reason(reason.strip()));
        desk.worked(figure.project());
    }

    /** Holds their projects; all are as they were seen, and entered by others. */
    private List<FigureToVerify> settle(List<FigureRef> figures) {
        if (figures.size() > MOST) {
            throw Refusal.because("project.verify.refused.many", MOST);
        }
        Set<ProjectId> projects = figures.stream().map(FigureRef::project).collect(Collectors.toSet());
        if (desk.takeAll(projects, "project.verify").size() != projects.size()) {
            throw new NotFound();
        }
        List<FigureToVerify> told = queue.find(figures, desk.stamp().account());
        if (told.size() != figures.size()) {
            throw new Stale();
        }
        Refusal.ifAny(told.stream()
                .filter(figure -> !figure.mayVerify())
                .map(figure -> Reason.of("project.verify.refused.own", figure.projectName(), figure.words()))
                .toList());
        return told;
    }

    private static List<FigureRef> of(FigureKind kind, List<FigureRef> figures) {
        return figures.stream().filter(figure -> figure.kind() == kind).toList();
    }
}
