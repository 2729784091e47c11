package org.chainlead.meeting;

/** Why a task is proposed for the agenda. */
public enum AgendaReason {
    /** 核验灯 is red. */
    RED,
    /** 逾期 by the present deadline. */
    OVERDUE,
    /** 连续几次月报无进展. */
    STUCK,
    /** 要协调: a difficulty that nobody has answered. */
    HELP
}
