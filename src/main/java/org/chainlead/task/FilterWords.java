package org.chainlead.task;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.chain.Chains;
import org.chainlead.org.Directory;
import org.springframework.stereotype.Component;

/** Says in words what a list was narrowed to, for the head of an export or a print. */
@Component
class FilterWords {

    private final Directory directory;
    private final Chains chains;
    private final Plans plans;

    FilterWords(Directory directory, Chains chains, Plans plans) {
        this.directory = directory;
        this.chains = chains;
        this.plans = plans;
    }

    String of(TaskFilter filter) {
        List<String> words = new ArrayList<>();
        if (!filter.words().isBlank()) {
            words.add(t("task.filter.words", filter.words().strip()));
        }
        things(filter, words);
        if (!filter.states().isEmpty()) {
            words.add(t("task.filter.states", labels(filter.states())));
        }
        if (!filter.lights().isEmpty()) {
            words.add(t("task.filter.lights", labels(filter.lights())));
        }
        if (filter.dueFrom() != null) {
            words.add(t("task.filter.dueFrom", filter.dueFrom()));
        }
        if (filter.dueTo() != null) {
            words.add(t("task.filter.dueTo", filter.dueTo()));
        }
        flags(filter, words);
        return words.isEmpty() ? t("task.filter.none") : String.join(t("task.filter.and"), words);
    }

    private void things(TaskFilter filter, List<String> words) {
        if (filter.plan() != null) {
            plans.all().stream()
                    .filter(plan -> plan.id().equals(filter.plan()))
                    .forEach(plan -> words.add(t("task.filter.plan", plan.name())));
        }
        if (filter.chain() != null) {
            chains.find(filter.chain()).ifPresent(chain -> words.add(t("task.filter.chain", chain.name())));
        }
        if (filter.leadUnit() != null) {
            directory.unit(filter.leadUnit()).ifPresent(unit -> words.add(t("task.filter.leadUnit", unit.name())));
        }
        if (filter.below() != null) {
            directory.unit(filter.below()).ifPresent(unit -> words.add(t("task.filter.below", unit.name())));
        }
        if (filter.report() != null) {
            words.add(t(
                    "task.filter.report",
                    filter.report().month(),
                    filter.report().stand()));
        }
    }

    private static void flags(TaskFilter filter, List<String> words) {
        add(words, filter.overdueOnly(), "task.filter.overdue");
        add(words, filter.unreportedOnly(), "task.filter.unreported");
        add(words, filter.disagreeing(), "task.filter.disagreeing");
        add(words, filter.topOnly(), "task.filter.topOnly");
        add(words, filter.annualData(), "task.filter.annualData");
        add(words, filter.withoutChain(), "task.filter.withoutChain");
        add(words, filter.byUnit(), "task.filter.led");
        add(words, filter.mine(), "task.filter.mine");
        add(words, filter.parent() != null, "task.filter.parent");
        add(words, filter.batch() != null, "task.filter.batch");
    }

    private static void add(List<String> words, boolean set, String key) {
        if (set) {
            words.add(t(key));
        }
    }

    private static String labels(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(value -> label(value)).collect(Collectors.joining(t("task.filter.or")));
    }
}
