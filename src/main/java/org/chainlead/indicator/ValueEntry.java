package org.chainlead.indicator;

/**
 * A line of a unit's sheet as typed.
 *
 * @param amount 本期值 of a 累计量; empty for nothing
 * @param total 累计值, 期末数 or 增速; may be empty where 本期值 and the period before give it
 * @param source where it comes from: a statistical report, an own count
 * @param note what is to be said of it; the reason where a verified value is changed
 * @param no version the sheet was opened with, 0 for the first
 */
public record ValueEntry(IndicatorId indicator, String amount, String total, String source, String note, int no) {

    /** Whether it says the same, opened with whichever version. */
    public boolean saysAs(ValueEntry other) {
        return over(other).equals(other);
    }

    /** The same words, to be handed in over what stands now. */
    public ValueEntry over(ValueEntry now) {
        return new ValueEntry(indicator, amount, total, source, note, now.no);
    }
}
