package org.chainlead.common.ui;

/** The stations of the closed loop as a person sees them: 立项—交办—签收—办理—办结—销号. */
public enum LoopStep {
    INITIATION,
    ASSIGNMENT,
    ACCEPTANCE,
    HANDLING,
    COMPLETION,
    CLOSURE
}
