package org.chainlead.dispatch;

import java.time.Instant;
import org.chainlead.common.Light;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task of the round under way, as the office sees it.
 *
 * @param state 未签收, 未报, 单位内待审, 待审, 退回 or 已采纳; absent when it owes nothing
 * @param countedLight 核验灯 by the first deadline, which sums use
 * @param handedInAt when its report left the unit first
 */
public record DeskRow(
        TaskId task,
        String name,
        UnitId unit,
        String unitName,
        @Nullable DeskState state,
        boolean late,
        @Nullable Light reportedLight,
        @Nullable Light verifiedLight,
        @Nullable Light countedLight,
        @Nullable Instant handedInAt) {}
