package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What indicators there are and what they are measured against; kept by the office. */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.define')")
public class Indicators {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = EntryPolicy.LONGEST;

    /** Longest unit of measure, in code points. */
    public static final int LONGEST_UNIT = DefinitionPolicy.UNIT;

    private static final String DEFINE = "indicator.define";

    private final IndicatorBook book;
    private final IndicatorDesk desk;
    private final Directory directory;
    private final AuditTrail trail;

    Indicators(IndicatorBook book, IndicatorDesk desk, Directory directory, AuditTrail trail) {
        this.book = book;
        this.desk = desk;
        this.directory = directory;
        this.trail = trail;
    }

    /**
     * Defines an indicator; the same sent twice is one.
     *
     * @throws Refusal with everything that is missing
     */
    public void define(IndicatorDraft draft) {
        Refusal.ifAny(DefinitionPolicy.objections(draft, book.taken(draft)));
        if (book.insert(draft, desk.now())) {
            tell(draft, "indicatorDefined");
        }
    }

    /**
     * Says anew what the indicator is; its values stay.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void change(IndicatorDraft draft) {
        desk.take(draft.id(), DEFINE);
        Refusal.ifAny(DefinitionPolicy.objections(draft, book.taken(draft)));
        if (!book.update(draft)) {
            throw new Stale();
        }
        tell(draft, "indicatorChanged");
    }

    /**
     * Sets the targets of all terms, in place of those before.
     *
     * @param version of the indicator as read
     * @throws Stale when somebody else changed it since it was read
     */
    public void targets(IndicatorId id, long version, List<IndicatorTarget> targets) {
        IndicatorDesk.Held held = desk.take(id, DEFINE);
        if (held.version() != version) {
            throw new Stale();
        }
        Refusal.ifAny(DefinitionPolicy.objections(held.kind(), targets));
        List<IndicatorTarget> sorted = DefinitionPolicy.sorted(targets);
        book.targets(id, sorted);
        trail.record(IndicatorDesk.entry(id, "indicatorTargetsSet")
                .detail(
                        "targets",
                        sorted.stream()
                                .map(each -> words(each, held.measureUnit()))
                                .collect(Collectors.joining(t("indicator.and")))));
    }

    /** Ends an indicator: nothing is owed of it any more; what was entered stays in the trail. */
    public void end(IndicatorId id, long version, String reason) {
        desk.take(id, DEFINE);
        if (reason.isBlank() || DefinitionPolicy.longer(reason, EntryPolicy.LONGEST)) {
            throw Refusal.because("indicator.refused.endReason", EntryPolicy.LONGEST);
        }
        if (!book.end(id, version, desk.now())) {
            throw new Stale();
        }
        trail.record(IndicatorDesk.entry(id, "indicatorEnded").reason(reason.strip()));
    }

    private void tell(IndicatorDraft draft, String action) {
        String unit = directory
                .unit(Objects.requireNonNull(draft.sourceUnit()))
                .map(UnitRef::name)
                .orElseThrow(NotFound::new);
        trail.record(IndicatorDesk.entry(draft.id(), action)
                .detail("name", draft.name().strip())
                .detail("measureUnit", draft.measureUnit().strip())
                .detail("indicatorKind", Texts.label(draft.kind()))
                .detail("direction", Texts.label(draft.direction()))
                .detail("per", Texts.label(draft.cycle()))
                .detail("sourceUnit", unit)
                .text("definition", draft.definition()));
    }

    private static String words(IndicatorTarget target, String unit) {
        return t("indicator.target.words", target.term(), Numbers.text(target.target()) + unit);
    }
}
