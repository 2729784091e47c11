package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;

/**
 * 联审 of a project.
 *
 * @param matters what it sat over, in words
 */
public record JointReview(LocalDate heldOn, String conclusion, List<String> matters, String recordedBy) {}
