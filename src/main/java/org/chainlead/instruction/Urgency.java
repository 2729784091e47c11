package org.chainlead.instruction;

/** How soon an instruction has to be carried out; the default limits are working days from the day after 交办. */
public enum Urgency {
    /** 急件, 1–5 working days. */
    URGENT(1, 5),
    /** 一般, 15 working days. */
    NORMAL(15, 15),
    /** 难度大, 30 working days. */
    HARD(30, 30);

    private final int least;
    private final int days;

    Urgency(int least, int days) {
        this.least = least;
        this.days = days;
    }

    /** The shortest customary limit in working days. */
    public int least() {
        return least;
    }

    /** The default limit in working days. */
    public int days() {
        return days;
    }
}
