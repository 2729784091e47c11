package org.chainlead.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 并入 of two projects that were found to be one after they came in, by the office: one is folded into the other, stands in no
 * list and no figure from then on and keeps its page, and its departments maintain the one that stays, as if the rows had been
 * merged when their list came in. A later list that names it finds the one that stays.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.merge')")
public class ProjectMerges {

    private static final String MERGE = "project.merge";

    private final ProjectDesk desk;
    private final MergeBook book;
    private final ProjectImportWriting lists;
    private final ProjectMessages messages;
    private final ProjectStory story;
    private final AuditTrail trail;

    ProjectMerges(
            ProjectDesk desk,
            MergeBook book,
            ProjectImportWriting lists,
            ProjectMessages messages,
            ProjectStory story,
            AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.lists = lists;
        this.messages = messages;
        this.story = story;
        this.trail = trail;
    }

    /**
     * What would follow.
     *
     * @throws NotFound when one of them is not there, merged when its list came in, or in 在谈
     * @throws Refusal when one of them was folded meanwhile, saying into which and by whom
     */
    @Transactional(readOnly = true)
    public MergePreview preview(ProjectId folded, ProjectId into) {
        refuseFolded(folded, into);
        return preview(facts(folded, into), facts(into, folded));
    }

    /**
     * Folds the one into the other.
     *
     * @param version of the {@link #preview} that was looked at
     * @throws NotFound when one of them is not there, merged when its list came in, or in 在谈
     * @throws Stale when anything was done to either of them meanwhile
     * @throws Refusal when one of them was folded meanwhile, and with everything {@link MergePolicy} says against it
     */
    public void merge(ProjectId folded, ProjectId into, long version, String reason) {
        if (folded.equals(into)) {
            throw Refusal.because("project.merge.refused.itself");
        }
        lists.lock();
        refuseFolded(folded, into);
        hold(folded, into);
        MergeBook.Facts from = facts(folded, into);
        MergeBook.Facts to = facts(into, folded);
        if (from.version() + to.version() != version) {
            throw new Stale();
        }
        List<Reason> reasons = new ArrayList<>(MergePolicy.objections(from.side(), to.side()));
        reasons.addAll(MergePolicy.objections(reason));
        Refusal.ifAny(reasons);
        book.fold(folded, into, reason.strip(), desk.stamp());
        desk.worked(folded);
        desk.worked(into);
        tell(folded, "projectFolded", to, reason);
        tell(into, "projectFoldedIn", from, reason);
        messages.folded("project.message.folded", from, to, book.units(folded, into), reason.strip());
    }

    /**
     * 撤销并入: the project stands for itself again, with what went along and stands at the other still. What was entered at the
     * other meanwhile stays there.
     *
     * @throws NotFound for what was never folded
     * @throws Refusal when somebody took it back meanwhile, saying who and when; without a reason, while the other one is folded itself, and when a third has its 投资项目代码
     */
    public void undo(ProjectId folded, String reason) {
        lists.lock();
        MergeBook.Kept kept = book.find(folded).orElseThrow(() -> takenBack(folded));
        ProjectId into = kept.merge().into();
        List<Reason> reasons = new ArrayList<>(MergePolicy.objections(reason));
        book.find(into)
                .ifPresent(next -> reasons.add(Reason.of(
                        "project.merge.refused.onward",
                        kept.merge().name(),
                        next.merge().name())));
        if (book.isCodeElsewhere(folded, into)) {
            reasons.add(Reason.of("project.merge.refused.codeElsewhere"));
        }
        Refusal.ifAny(reasons);
        desk.take(into, MERGE);
        book.unfold(folded, kept);
        desk.worked(folded);
        desk.worked(into);
        MergeBook.Facts from = facts(folded, into);
        MergeBook.Facts to = facts(into, folded);
        tell(folded, ProjectStory.UNFOLDED, to, reason);
        tell(into, "projectUnfoldedFrom", from, reason);
        messages.folded("project.message.unfolded", from, to, book.units(folded, into), reason.strip());
    }

    /** By somebody else since the person looked at it, as a rule. */
    private Refusal takenBack(ProjectId project) {
        return story.lastUnfolded(project)
                .<Refusal>map(last ->
                        Refusal.because("project.merge.refused.undone", last.who(), DateTimeText.moment(last.at())))
                .orElseGet(NotFound::new);
    }

    /** By somebody else since the person looked at them, as a rule. */
    private void refuseFolded(ProjectId... two) {
        List<Reason> reasons = new ArrayList<>();
        for (ProjectId project : new LinkedHashSet<>(List.of(two))) {
            book.find(project)
                    .ifPresent(kept -> reasons.add(Reason.of(
                            "project.merge.refused.folded",
                            kept.name(),
                            kept.merge().by(),
                            kept.merge().name())));
        }
        Refusal.ifAny(reasons);
    }

    private void hold(ProjectId folded, ProjectId into) {
        Map<ProjectId, ProjectDesk.Held> held = desk.takeAll(List.of(folded, into), MERGE);
        if (held.size() < 2) {
            throw new NotFound();
        }
    }

    private MergeBook.Facts facts(ProjectId project, ProjectId other) {
        return book.facts(project, other).orElseThrow(NotFound::new);
    }

    private void tell(ProjectId project, String action, MergeBook.Facts other, String reason) {
        AuditRecord record = ProjectDesk.entry(project, action).detail("no", ProjectTexts.number(other.number()));
        trail.record(record.detail("unit", other.department())
                .text("name", other.name())
                .text("investment", Investment.text(other.investment()))
                .reason(reason.strip()));
    }

    private static MergePreview preview(MergeBook.Facts from, MergeBook.Facts to) {
        List<Reason> follows = new ArrayList<>();
        follows.add(Reason.of(
                "project.merge.follows.total",
                to.name(),
                Investment.text(to.investment()),
                from.name(),
                Investment.text(from.investment())));
        follows.add(Reason.of("project.merge.follows.departments", departments(from, to)));
        if (!from.county().isEmpty() && !from.county().equals(to.county())) {
            follows.add(Reason.of("project.merge.follows.county", from.county()));
        }
        if (from.stage() != to.stage()) {
            follows.add(Reason.of("project.merge.follows.stage", Texts.label(to.stage()), Texts.label(from.stage())));
        }
        if (from.tasks() + from.requests() > 0) {
            follows.add(Reason.of("project.merge.follows.along", from.tasks(), from.requests()));
        }
        if (!from.side().code().isEmpty() && to.side().code().isEmpty()) {
            follows.add(Reason.of("project.merge.follows.code", from.side().code()));
        }
        follows.add(Reason.of("project.merge.follows.node"));
        follows.add(Reason.of("project.merge.follows.page", from.name(), to.name()));
        return new MergePreview(from.version() + to.version(), follows, MergePolicy.objections(from.side(), to.side()));
    }

    /** All that maintain it from then on. */
    private static String departments(MergeBook.Facts from, MergeBook.Facts to) {
        Set<String> all = new LinkedHashSet<>();
        all.add(to.department());
        all.addAll(to.further());
        all.add(from.department());
        all.addAll(from.further());
        if (!to.county().isEmpty()) {
            all.add(to.county());
        }
        return String.join("、", all);
    }
}
