package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.Access;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Scope;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/** The acts on selected rows: what will happen and to which rows is shown before, what came of each row after. */
@SpringComponent
@Scope("prototype")
class BulkActs {

    private final BulkWork work;
    private final CarryOverDialog carryOvers;
    private final Access access;
    private final Executor executor;
    private final Map<BulkAct, Button> acts = new EnumMap<>(BulkAct.class);

    BulkActs(
            BulkWork work,
            CarryOverDialog carryOvers,
            Access access,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.work = work;
        this.carryOvers = carryOvers;
        this.access = access;
        this.executor = executor;
    }

    /** Buttons of the acts the person's role has. */
    Component[] buttons(Supplier<Set<TaskRow>> selected, Runnable afterwards) {
        Stream.of(BulkAct.values())
                .filter(act -> access.may(act.operation()))
                .forEach(act -> acts.put(
                        act, new Button(label(act), click -> ask(act, List.copyOf(selected.get()), afterwards))));
        return Stream.of(acts.values().stream(), carryOver(selected, afterwards), urge(selected))
                .flatMap(all -> all)
                .toArray(Component[]::new);
    }

    /** Shows the acts that at least one of these rows is at the step for. */
    void offer(Set<TaskRow> rows) {
        Set<TaskState> states = rows.stream().map(TaskRow::state).collect(Collectors.toSet());
        acts.forEach((act, button) -> button.setVisible(states.contains(act.from())));
    }

    /** 年度结转 is proposed here and decided on its own page. */
    private Stream<Button> carryOver(Supplier<Set<TaskRow>> selected, Runnable afterwards) {
        Button button =
                new Button(t("task.carry.title"), click -> carryOvers.open(List.copyOf(selected.get()), afterwards));
        return access.may("task.carryOverPropose") ? Stream.of(button) : Stream.empty();
    }

    /** 催办 has a page of its own in the module above: there exactly who gets it is shown first. */
    private Stream<Button> urge(Supplier<Set<TaskRow>> selected) {
        Button button = new Button(t("task.ui.urge"), click -> {
            List<String> ids =
                    selected.get().stream().map(row -> row.id().toString()).toList();
            UI.getCurrent().navigate("urges/new", new QueryParameters(Map.of("task", ids)));
        });
        return access.may("supervision.urge") ? Stream.of(button) : Stream.empty();
    }

    boolean mayImport() {
        return access.may("task.import");
    }

    boolean mayDraft() {
        return access.may("task.create");
    }

    private void ask(BulkAct act, List<TaskRow> rows, Runnable afterwards) {
        BulkWork.Plan plan = work.plan(act);
        new FormDialog(
                        t("task.bulk.title", label(act), rows.size()),
                        new BulkPreview(act, rows, plan.field()),
                        label(act),
                        () -> {
                            BulkRun run = new BulkRun(
                                    label(act), rows.stream().map(TaskRow::id).toList(), plan.work(), afterwards);
                            run.start(UI.getCurrent(), new DelegatingSecurityContextExecutor(executor));
                        })
                .validatedBy(plan.valid())
                .wide()
                .open();
    }
}
