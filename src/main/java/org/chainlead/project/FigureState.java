package org.chainlead.project;

/** Where an entered figure stands between the unit and the office. */
public enum FigureState {
    /** Waits for the office; until then the last verified value counts, if there is one. */
    ENTERED,
    /** What is entered counts. */
    VERIFIED,
    /** The office gave it back with a reason. */
    RETURNED
}
