package org.chainlead.project;

/**
 * A line of the monthly sheet as typed.
 *
 * @param planned planned for the month in 万元; empty for nothing
 * @param done done in the month in 万元; empty for not known yet
 * @param note what is to be said of it; the reason where a verified sum is changed
 * @param version of the line the sheet was opened with, {@link FigureMark#NEW} for the first
 */
public record MonthEntry(ProjectId project, String planned, String done, String note, long version) {

    /** Whether it says the same, opened with whichever version. */
    public boolean saysAs(MonthEntry other) {
        return over(other).equals(other);
    }

    /** The same words, to be handed in over what stands now. */
    public MonthEntry over(MonthEntry now) {
        return new MonthEntry(project, planned, done, note, now.version);
    }
}
