package org.chainlead.project;

/**
 * One entered figure.
 *
 * @param part of the project's figures of the kind: the year, the kind of day, or the month as 2026-11
 * @param version as the acting person saw it
 */
public record FigureRef(FigureKind kind, ProjectId project, String part, long version) {}
