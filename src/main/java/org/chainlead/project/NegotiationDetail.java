package org.chainlead.project;

import java.util.List;
import org.chainlead.audit.StoryEntry;

/**
 * A project in 在谈 with what was done to it, for those who see it.
 *
 * @param story the newest first
 */
public record NegotiationDetail(NegotiationRow row, List<StoryEntry> story) {}
