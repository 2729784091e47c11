package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 更正 of what a list said about a project, by the office that brought the list in: units enter figures that the office
 * verifies, but the register the figures hang on is the office's. Lists, sums and gauges read the corrected facts at once;
 * the printed name stays, so that the list coming in again makes nothing twice.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.correct')")
public class ProjectCorrections {

    private static final String CORRECT = "project.correct";

    /** A fact as the trail tells it: never empty, so that what there was not is told too. */
    private record Field(String key, String label, Function<FactsBook.Kept, String> words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("projectNumber", "project.column.number", kept -> orNone(kept.number(), "project.correct.none")),
            new Field("name", "project.column.name", FactsBook.Kept::name),
            new Field("industry", "project.column.industry", kept -> orNone(kept.industry(), "project.correct.none")),
            new Field("chain", "project.column.chain", kept -> orNone(kept.chain(), "project.noChain")),
            new Field("investment", "project.column.investment", kept -> Investment.text(kept.investment())),
            new Field("place", "project.column.place", FactsBook.Kept::place),
            new Field("department", "project.column.department", FactsBook.Kept::department));

    private final ProjectDesk desk;
    private final FactsBook book;
    private final NegotiationBook counties;
    private final Chains chains;
    private final ProjectImportWriting lists;
    private final ProjectMessages messages;
    private final AuditTrail trail;

    ProjectCorrections(
            ProjectDesk desk,
            FactsBook book,
            NegotiationBook counties,
            Chains chains,
            ProjectImportWriting lists,
            ProjectMessages messages,
            AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.counties = counties;
        this.chains = chains;
        this.lists = lists;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * The facts as they are, for the form.
     *
     * @throws NotFound for what is not there, merged into another, or in 在谈
     */
    @Transactional(readOnly = true)
    public ProjectFacts facts(ProjectId id) {
        FactsBook.Kept kept = book.find(id).orElseThrow(NotFound::new);
        return new ProjectFacts(
                kept.version(),
                kept.number(),
                kept.name(),
                kept.industry(),
                kept.investment(),
                kept.chainId(),
                kept.departmentId(),
                kept.countyId(),
                kept.place(),
                "");
    }

    /** Counties and zones a project may be corrected to, in the order of the unit list. */
    @Transactional(readOnly = true)
    public List<UnitRef> places() {
        return counties.places(desk.today());
    }

    /**
     * What a form kept from before would change of the facts as they are now, field by field in words.
     *
     * @return nothing when nobody corrected the project since the form was opened
     */
    @Transactional(readOnly = true)
    public List<String> meanwhile(ProjectId id, ProjectFacts typed) {
        FactsBook.Kept now = book.find(id).orElseThrow(NotFound::new);
        return now.version() == typed.version() ? List.of() : changes(now, named(filled(typed, now), now));
    }

    /** What is not filled in yet changes nothing. */
    private static ProjectFacts filled(ProjectFacts typed, FactsBook.Kept now) {
        return new ProjectFacts(
                typed.version(),
                typed.number(),
                typed.name(),
                typed.industry(),
                Objects.requireNonNullElse(typed.investment(), now.investment()),
                typed.chain(),
                Objects.requireNonNullElse(typed.department(), now.departmentId()),
                typed.county(),
                typed.place(),
                typed.reason());
    }

    private static List<String> changes(FactsBook.Kept before, FactsBook.Kept after) {
        return FIELDS.stream()
                .filter(field ->
                        !field.words().apply(before).equals(field.words().apply(after)))
                .map(field -> t(
                        "project.correct.change",
                        t(field.label()),
                        field.words().apply(before),
                        field.words().apply(after)))
                .toList();
    }

    /**
     * Writes the facts and what they were before, and tells the unit that leads the project, also the one that led it.
     *
     * @throws NotFound for what is not there, merged into another, or in 在谈
     * @throws Stale when somebody else corrected it meanwhile
     * @throws Refusal with everything that is missing, or when nothing is other than before
     */
    public void correct(ProjectId id, ProjectFacts facts) {
        desk.take(id, CORRECT);
        FactsBook.Kept before = book.find(id).orElseThrow(NotFound::new);
        if (before.version() != facts.version()) {
            throw new Stale();
        }
        Refusal.ifAny(CorrectionPolicy.objections(facts, before.number(), isTaken(id, facts, before)));
        FactsBook.Kept after = named(facts, before);
        List<String> changed = new ArrayList<>();
        AuditRecord record = ProjectDesk.entry(id, "projectCorrected");
        for (Field field : FIELDS) {
            String old = field.words().apply(before);
            String now = field.words().apply(after);
            if (!old.equals(now)) {
                changed.add(t(field.label()));
                record.text(field.key() + "Before", old).text(field.key(), now);
            }
        }
        if (changed.isEmpty()) {
            throw Refusal.because("project.correct.refused.same");
        }
        book.write(id, after);
        desk.worked(id);
        String reason = facts.reason().strip();
        messages.corrected(
                id,
                before.version(),
                new HashSet<>(List.of(before.departmentId(), after.departmentId())),
                before.name(),
                String.join(t("project.correct.next"), changes(before, after)),
                reason);
        trail.record(record.detail("fields", String.join(t("project.correct.separator"), changed))
                .reason(reason));
    }

    /** A number stands once in a list, as when the list comes in; no two are corrected to one at once. */
    private boolean isTaken(ProjectId id, ProjectFacts facts, FactsBook.Kept before) {
        String number = ProjectTexts.normal(facts.number());
        if (number.isEmpty() || number.equals(before.number())) {
            return false;
        }
        lists.lock();
        return book.isNumberTaken(id, number);
    }

    /** What stays as it was may be a unit that is closed by now; what is chosen anew is one in force. */
    private FactsBook.Kept named(ProjectFacts facts, FactsBook.Kept before) {
        UnitId department = Objects.requireNonNull(facts.department());
        return new FactsBook.Kept(
                before.version(),
                ProjectTexts.normal(facts.number()),
                facts.name().strip(),
                facts.industry().strip(),
                Investment.plain(Objects.requireNonNull(facts.investment())),
                facts.chain(),
                facts.chain() == null
                        ? ""
                        : chains.find(facts.chain()).map(ChainRef::name).orElseThrow(NotFound::new),
                department,
                department.equals(before.departmentId())
                        ? before.department()
                        : book.unit(department, desk.today())
                                .orElseThrow(() -> Refusal.because("project.correct.refused.department")),
                facts.county(),
                place(facts, before));
    }

    private String place(ProjectFacts facts, FactsBook.Kept before) {
        if (facts.county() == null) {
            return facts.place().strip();
        }
        return facts.county().equals(before.countyId())
                ? before.place()
                : places().stream()
                        .filter(unit -> unit.id().equals(facts.county()))
                        .map(UnitRef::name)
                        .findFirst()
                        .orElseThrow(() -> Refusal.because("project.correct.refused.place"));
    }

    private static String orNone(String words, String none) {
        return words.isEmpty() ? t(none) : words;
    }
}
