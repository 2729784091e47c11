package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The targets of all terms as typed.
 *
 * @param version of the indicator as read
 */
public record TargetsDraft(long version, List<Term> terms) {

    /** A term, perhaps not complete. */
    public record Term(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal target,
            @Nullable BigDecimal base,
            List<Interim> interims) {

        public Term {
            interims = List.copyOf(interims);
        }

        /** The calendar year, nothing else known. */
        public static Term ofYear(int year) {
            return new Term(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null, List.of());
        }

        boolean isComplete() {
            return startsOn != null
                    && dueOn != null
                    && target != null
                    && interims.stream().allMatch(interim -> interim.by() != null && interim.value() != null);
        }
    }

    /** An interim target, perhaps not complete. */
    public record Interim(@Nullable LocalDate by, @Nullable BigDecimal value) {}

    public TargetsDraft {
        terms = List.copyOf(terms);
    }

    public static TargetsDraft of(long version, List<IndicatorTarget> targets) {
        return new TargetsDraft(
                version,
                targets.stream()
                        .map(each -> new Term(
                                each.startsOn(),
                                each.dueOn(),
                                each.target(),
                                each.base(),
                                each.interims().stream()
                                        .map(interim -> new Interim(interim.by(), interim.value()))
                                        .toList()))
                        .toList());
    }

    /** @throws Refusal when a day or a figure is missing */
    public List<IndicatorTarget> targets() {
        Refusal.ifAny(
                terms.stream().allMatch(Term::isComplete)
                        ? List.of()
                        : List.of(Reason.of("indicator.refused.incomplete")));
        return terms.stream().map(TargetsDraft::target).toList();
    }

    private static IndicatorTarget target(Term term) {
        return new IndicatorTarget(
                Objects.requireNonNull(term.startsOn()),
                Objects.requireNonNull(term.dueOn()),
                Objects.requireNonNull(term.target()),
                term.base(),
                term.interims().stream()
                        .map(interim -> new IndicatorTarget.Interim(
                                Objects.requireNonNull(interim.by()), Objects.requireNonNull(interim.value())))
                        .toList());
    }
}
