package org.chainlead.project;

/**
 * A stage a project may move to now.
 *
 * @param back to an earlier stage, which wants a reason
 */
public record StageMove(ProjectStage to, boolean back) {}
