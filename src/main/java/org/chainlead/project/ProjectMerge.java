package org.chainlead.project;

import java.time.Instant;

/**
 * That a project was found to be another one after both had come in.
 *
 * @param into the one that stays
 * @param name what it is called now
 * @param by unit and person
 */
public record ProjectMerge(ProjectId into, String name, String by, Instant at, String reason) {}
