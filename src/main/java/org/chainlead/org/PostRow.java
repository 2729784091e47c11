package org.chainlead.org;

import java.util.List;

/** A leader's post with its unit and who holds it today. */
public record PostRow(LeaderPostId id, String name, String unitName, List<String> holders, List<String> secretaries) {}
