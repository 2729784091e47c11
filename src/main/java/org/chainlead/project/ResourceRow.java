package org.chainlead.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for 要素.
 *
 * @param dueOn by when it is wanted, a day in Asia/Shanghai
 * @param overdue whether it is neither answered nor solved and the day is over
 * @param answer of the asked unit; empty while there is none
 * @param remark of the project's unit to the answer
 * @param reviews how many 联审 sat over it
 * @param answers whether the acting person takes or answers it now
 * @param settles whether the acting person says now whether the answer solves it
 */
public record ResourceRow(
        ResourceId id,
        ProjectId project,
        String projectName,
        String department,
        ResourceKind kind,
        String wanted,
        String askedUnit,
        LocalDate dueOn,
        ResourceState state,
        boolean overdue,
        String askedBy,
        Instant askedAt,
        @Nullable Instant acceptedAt,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        String remark,
        long reviews,
        boolean answers,
        boolean settles,
        long version) {}
