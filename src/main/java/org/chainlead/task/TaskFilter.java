package org.chainlead.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
 * @param annualData only what waits for the year's figure
 * @param batch only what came in with this import
 * @param withoutChain only tasks of no chain
 * @param below only tasks led by this unit or one below it
 * @param byUnit only tasks that a unit leads, not those handed to a 单位组, whose children count
 * @param report how the report of a month stands
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
        @Nullable ImportId batch,
        boolean annualData,
        boolean withoutChain,
        @Nullable UnitId below,
        boolean byUnit,
        @Nullable ReportAsk report) {

    public static TaskFilter all() {
        return new TaskFilter(
                "", null, null, null, Set.of(), Set.of(), null, null, false, false, false, false, false, null, null,
                false, false, null, false, null);
    }

    public TaskFilter withWords(String changed) {
        return changed(change -> change.words = changed);
    }

    public TaskFilter withStates(Set<TaskState> changed) {
        return changed(change -> change.states = changed);
    }

    public TaskFilter withLights(Set<Light> changed) {
        return changed(change -> change.lights = changed);
    }

    public TaskFilter withChain(@Nullable ChainId changed) {
        return changed(change -> change.chain = changed);
    }

    public TaskFilter withPlan(@Nullable PlanId changed) {
        return changed(change -> change.plan = changed);
    }

    public TaskFilter withOverdueOnly(boolean changed) {
        return changed(change -> change.overdueOnly = changed);
    }

    public TaskFilter withDisagreeing(boolean changed) {
        return changed(change -> change.disagreeing = changed);
    }

    public TaskFilter withoutChain(boolean changed) {
        return changed(change -> change.withoutChain = changed);
    }

    public TaskFilter withBelow(@Nullable UnitId changed) {
        return changed(change -> change.below = changed);
    }

    public TaskFilter withByUnit(boolean changed) {
        return changed(change -> change.byUnit = changed);
    }

    public TaskFilter withReport(@Nullable ReportAsk changed) {
        return changed(change -> change.report = changed);
    }

    public TaskFilter withLeadUnit(@Nullable UnitId changed) {
        return changed(change -> change.leadUnit = changed);
    }

    public TaskFilter withParent(@Nullable TaskId changed) {
        return changed(change -> change.parent = changed);
    }

    /** Whether it asks for lights or reports, which one who reads the elements alone may not know. */
    boolean asksHowItGoes() {
        return !lights.isEmpty() || disagreeing || unreportedOnly || annualData || report != null;
    }

    public TaskFilter withMine(boolean changed) {
        return changed(change -> change.mine = changed);
    }

    public TaskFilter withBatch(@Nullable ImportId changed) {
        return changed(change -> change.batch = changed);
    }

    public TaskFilter withAnnualData(boolean changed) {
        return changed(change -> change.annualData = changed);
    }

    public TaskFilter withDue(@Nullable LocalDate from, @Nullable LocalDate to) {
        return changed(change -> {
            change.dueFrom = from;
            change.dueTo = to;
        });
    }

    /** Where the ledger shows exactly these: {@code tasks?state=IN_PROGRESS&light=RED}. */
    public String address() {
        String query = parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "tasks" : "tasks?" + query;
    }

    /** The parameters of an address of the ledger. */
    public Map<String, String> parameters() {
        return TaskFilterParameters.of(this);
    }

    private TaskFilter changed(Consumer<Change> how) {
        Change change = new Change(this);
        how.accept(change);
        return change.filter();
    }

    /** The parts of a filter while one of them is changed. */
    private static final class Change {

        private String words;
        private @Nullable PlanId plan;
        private @Nullable ChainId chain;
        private @Nullable UnitId leadUnit;
        private Set<TaskState> states;
        private Set<Light> lights;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private boolean overdueOnly;
        private boolean disagreeing;
        private boolean unreportedOnly;
        private boolean topOnly;
        private boolean mine;
        private @Nullable TaskId parent;
        private @Nullable ImportId batch;
        private boolean annualData;
        private boolean withoutChain;
        private @Nullable UnitId below;
        private boolean byUnit;
        private @Nullable ReportAsk report;

        Change(TaskFilter filter) {
            words = filter.words;
            plan = filter.plan;
            chain = filter.chain;
            leadUnit = filter.leadUnit;
            states = filter.states;
            lights = filter.lights;
            dueFrom = filter.dueFrom;
            dueTo = filter.dueTo;
            overdueOnly = filter.overdueOnly;
            disagreeing = filter.disagreeing;
            unreportedOnly = filter.unreportedOnly;
            topOnly = filter.topOnly;
            mine = filter.mine;
            parent = filter.parent;
            batch = filter.batch;
            annualData = filter.annualData;
            withoutChain = filter.withoutChain;
            below = filter.below;
            byUnit = filter.byUnit;
            report = filter.report;
        }

        TaskFilter filter() {
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
                    batch,
                    annualData,
                    withoutChain,
                    below,
                    byUnit,
                    report);
        }
    }
}
