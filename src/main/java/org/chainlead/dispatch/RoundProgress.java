package org.chainlead.dispatch;

/**
 * How far a closing has come.
 *
 * @param done reports taken 未逐条核 so far
 * @param skipped reports that could not be taken and stay 待审核
 * @param total reports to take when it was ordered
 */
public record RoundProgress(RoundState state, int done, int skipped, int total) {

    public boolean isRunning() {
        return state == RoundState.CLOSING;
    }
}
