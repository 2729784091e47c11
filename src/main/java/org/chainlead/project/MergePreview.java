package org.chainlead.project;

import java.util.List;
import org.chainlead.common.Reason;

/**
 * What follows when one project is folded into another, before it is done.
 *
 * @param version of both together, for doing exactly what was shown
 * @param follows in sentences
 * @param against what must be taken back first; empty when it may be done
 */
public record MergePreview(long version, List<Reason> follows, List<Reason> against) {}
