package org.chainlead.dispatch;

/**
 * How a round stands for a unit, or for the whole prefecture before the office.
 *
 * @param owed reports owed
 * @param handedIn of these, how many have left their unit
 * @param late of these, how many after the cut-off
 * @param workingDaysLeft working days after today up to and including the due day; negative when over
 */
public record RoundStanding(Round round, int owed, int handedIn, int late, int workingDaysLeft) {

    public int missing() {
        return owed - handedIn;
    }
}
