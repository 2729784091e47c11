package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Stamp;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 在谈: projects a unit talks about with a partner. Its reporting unit, 招商委办 and the leaders in charge see them, nobody
 * else, and they stand in no other list, figure or search; by 签约 one becomes an ordinary project in 储备. What is written to
 * the trail until then stays inside the unit, names and sums as texts.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.negotiation')")
public class ProjectNegotiations {

    private static final int NARROW = 16;
    private static final int WIDE = 60;

    private final NegotiationBook book;
    private final ExistingProjects existing;
    private final StageBook stages;
    private final ProjectDesk desk;
    private final Chains chains;
    private final CurrentUser user;
    private final ListExport export;
    private final ProjectStory story;
    private final AuditTrail trail;

    ProjectNegotiations(
            NegotiationBook book,
            ExistingProjects existing,
            StageBook stages,
            ProjectDesk desk,
            Chains chains,
            CurrentUser user,
            ListExport export,
            ProjectStory story,
            AuditTrail trail) {
        this.book = book;
        this.existing = existing;
        this.stages = stages;
        this.desk = desk;
        this.chains = chains;
        this.user = user;
        this.export = export;
        this.story = story;
        this.trail = trail;
    }

    /**
     * Those the acting person sees, in the order of the unit list.
     *
     * @param words part of the name or of the partner's; blank for all
     */
    @Transactional(readOnly = true)
    public Page<NegotiationRow> page(String words, int offset, int limit) {
        return new Page<>(book.rows(words, offset, limit), book.count(words));
    }

    /**
     * One of them with what was done to it.
     *
     * @throws NotFound for what is not there, signed by now or not the acting person's to see
     */
    @Transactional(readOnly = true)
    public NegotiationDetail detail(NegotiationId id) {
        NegotiationRow row = book.find(id).orElseThrow(NotFound::new);
        return new NegotiationDetail(row, story.ofNegotiation(id, book.reportingUnit(id)));
    }

    /** The same rows as a file. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ExportedList xlsx(String words) {
        return export.xlsx(new ListSheet<>(
                t("project.negotiation.title"),
                words.isBlank() ? t("project.export.all") : words.strip(),
                List.of(
                        Column.text(
                                t("project.column.name"),
                                WIDE,
                                row -> row.draft().name()),
                        Column.text(
                                t("project.negotiation.partner"),
                                WIDE,
                                row -> row.draft().partner()),
                        new Column<>(
                                t("project.column.investment"),
                                NARROW,
                                row -> CellValue.number(
                                        Objects.requireNonNull(row.draft().investment()))),
                        Column.text(t("project.column.chain"), NARROW, NegotiationRow::chain),
                        Column.text(t("project.column.place"), NARROW, NegotiationRow::county),
                        Column.text(t("project.negotiation.unit"), WIDE, NegotiationRow::unit),
                        new Column<>(t("project.negotiation.since"), NARROW, row -> CellValue.date(row.since()))),
                (offset, limit) -> page(words, offset, limit)));
    }

    /** Counties and zones where a project may be built. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('project.negotiate')")
    public List<UnitRef> places() {
        return book.places(desk.today());
    }

    /**
     * What is alike by name and equal in sum: what the person sees by name, of all else together one sentence. To be shown
     * before something is entered; it stands in the way of nothing.
     *
     * @param but what is changed or signed; null for a new one
     */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('project.negotiate')")
    public List<Reason> similar(NegotiationDraft draft, @org.jspecify.annotations.Nullable NegotiationId but) {
        return draft.investment() == null
                ? List.of()
                : existing.similar(draft.name(), draft.investment(), but == null ? null : but.uuid());
    }

    /**
     * Enters a project for the acting person's unit.
     *
     * @throws Refusal with everything that is missing
     */
    @PreAuthorize("@access.may('project.negotiate')")
    public NegotiationId enter(NegotiationDraft draft) {
        Refusal.ifAny(NegotiationPolicy.objections(draft));
        NegotiationId id = new NegotiationId(UUID.randomUUID());
        UUID unit = user.actor().unit().uuid();
        Stamp stamp = desk.stamp();
        book.insert(id.uuid(), draft, place(draft), unit, stamp, desk.today());
        stages.enter(id.uuid(), ProjectStage.NEGOTIATING, desk.today(), "", stamp.name(), stamp.at());
        trail.record(told(id, "projectNegotiationEntered", draft));
        return id;
    }

    /**
     * @param version of the row that was looked at
     * @throws NotFound for what is not there or another unit's
     * @throws Stale when somebody else changed it meanwhile
     */
    @PreAuthorize("@access.may('project.negotiate')")
    public void change(NegotiationId id, long version, NegotiationDraft draft) {
        NegotiationRow before = take(id, version);
        Refusal.ifAny(NegotiationPolicy.objections(draft));
        book.update(id, draft, place(draft), desk.stamp());
        trail.record(told(id, "projectNegotiationChanged", draft).text("negotiationBefore", inWords(before)));
    }

    /**
     * 签约: from now on an ordinary project in 储备, in the lists for everybody who reads them.
     *
     * @param on not after today and not before it was entered
     */
    @PreAuthorize("@access.may('project.negotiate')")
    public ProjectId sign(NegotiationId id, long version, LocalDate on) {
        NegotiationRow row = take(id, version);
        Refusal.ifAny(StagePolicy.objections(
                ProjectStage.NEGOTIATING, ProjectStage.RESERVE, row.since(), on, desk.today(), ""));
        String words = t("project.negotiation.signed");
        stages.leave(id.uuid(), on);
        stages.enter(id.uuid(), ProjectStage.RESERVE, on, words, desk.who(), desk.now());
        stages.stand(id.uuid(), ProjectStage.RESERVE);
        ProjectId project = new ProjectId(id.uuid());
        desk.progressed(project, on);
        trail.record(ProjectDesk.entry(project, "projectStageMoved")
                .detail("from", Texts.label(ProjectStage.NEGOTIATING))
                .detail("to", Texts.label(ProjectStage.RESERVE))
                .detail("day", on)
                .reason(words));
        return project;
    }

    /**
     * The talks came to nothing: what was kept of the project is removed, the trail keeps that it was.
     *
     * @param reason needed
     */
    @PreAuthorize("@access.may('project.negotiate')")
    public void end(NegotiationId id, long version, String reason) {
        NegotiationRow row = take(id, version);
        if (reason.isBlank()) {
            throw Refusal.because("project.negotiation.refused.reason");
        }
        book.delete(id);
        trail.record(told(id, "projectNegotiationEnded", row.draft()).reason(reason.strip()));
    }

    private NegotiationRow take(NegotiationId id, long version) {
        NegotiationRow row = book.take(id).orElseThrow(NotFound::new);
        if (row.version() != version) {
            throw new Stale();
        }
        return row;
    }

    /** Name of the county or zone. */
    private String place(NegotiationDraft draft) {
        return book.places(desk.today()).stream()
                .filter(unit -> unit.id().equals(draft.county()))
                .map(UnitRef::name)
                .findFirst()
                .orElseThrow(() -> Refusal.because("project.negotiation.refused.county"));
    }

    private AuditRecord told(NegotiationId id, String action, NegotiationDraft draft) {
        return ProjectDesk.entry(new ProjectId(id.uuid()), action)
                .insideUnit(user.actor().unit().uuid())
                .text("name", draft.name().strip())
                .text("partner", draft.partner().strip())
                .text("investment", Investment.text(draft.investment()))
                .text("chain", chain(draft));
    }

    private String chain(NegotiationDraft draft) {
        return draft.chain() == null
                ? ""
                : chains.find(draft.chain()).map(ChainRef::name).orElseThrow(NotFound::new);
    }

    private static String inWords(NegotiationRow row) {
        return t(
                "project.negotiation.words.kept",
                row.draft().name(),
                row.draft().partner(),
                Investment.text(row.draft().investment()));
    }
}
