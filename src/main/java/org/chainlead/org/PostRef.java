package org.chainlead.org;

/** A leader's post as it is shown in lists and pickers. */
public record PostRef(LeaderPostId id, String name) {}
