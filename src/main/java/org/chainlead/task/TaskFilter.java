package org.chainlead.task;

import java.time.LocalDate;
import java.util.Set;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is narrowed to; absent or empty means all.
 *
 * @param words found in number, title, measure and goal; every word must occur
 * @param topOnly only top-level tasks, no children
 * @param disagreeing 自报 and 核验 differ
 * @param mine only tasks the person's own unit leads or handles
 * @param batch only what came in with this import
 */
public record TaskFilter(
        String words,
        @Nullable PlanId plan,
        @Nullable ChainId chain,
        @Nullable UnitId leadUnit,
        Set<TaskState> states,
        Set<Light> lights,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean overdueOnly,
        boolean disagreeing,
        boolean unreportedOnly,
        boolean topOnly,
        boolean mine,
        @Nullable TaskId parent,
        @Nullable ImportId batch) {

    public static TaskFilter all() {
        return new TaskFilter(
                "", null, null, null, Set.of(), Set.of(), null, null, false, false, false, false, false, null, null);
    }

    public TaskFilter withWords(String changed) {
        return new TaskFilter(
                changed,
                plan,
                chain,
                leadUnit,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withStates(Set<TaskState> changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                changed,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withLights(Set<Light> changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                states,
                changed,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withChain(@Nullable ChainId changed) {
        return new TaskFilter(
                words,
                plan,
                changed,
                leadUnit,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withLeadUnit(@Nullable UnitId changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                changed,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withDue(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                states,
                lights,
                from,
                to,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                batch);
    }

    public TaskFilter withParent(@Nullable TaskId changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                changed,
                batch);
    }

    public TaskFilter withMine(boolean changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                changed,
                parent,
                batch);
    }

    public TaskFilter withBatch(@Nullable ImportId changed) {
        return new TaskFilter(
                words,
                plan,
                chain,
                leadUnit,
                states,
                lights,
                dueFrom,
                dueTo,
                overdueOnly,
                disagreeing,
                unreportedOnly,
                topOnly,
                mine,
                parent,
                changed);
    }
}
