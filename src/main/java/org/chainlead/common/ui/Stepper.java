package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.chainlead.common.Texts;

/** Where a matter stands on its way: steps done, the current one, steps to come. */
public class Stepper extends Composite<OrderedList> {

    /**
     * @param steps the names, in order
     * @param current index of the current step; {@code steps.size()} when all are done
     */
    public Stepper(List<String> steps, int current) {
        getContent().addClassName("stepper");
        getContent().getElement().setAttribute("aria-label", t("common.ui.stepper"));
        for (int i = 0; i < steps.size(); i++) {
            getContent().add(step(steps.get(i), i, current));
        }
    }

    /** The closed loop with the given step as the current one. */
    public static Stepper loopAt(LoopStep current) {
        return new Stepper(loop(), current.ordinal());
    }

    /** The closed loop, walked to its end. */
    public static Stepper loopDone() {
        return new Stepper(loop(), LoopStep.values().length);
    }

    private static List<String> loop() {
        return Arrays.stream(LoopStep.values()).map(Texts::label).toList();
    }

    private static ListItem step(String name, int index, int current) {
        ListItem item = new ListItem();
        item.addClassName(index < current ? "done" : index == current ? "current" : "todo");
        Span dot = LightBadge.hiddenFromReaders(index < current ? "✓" : "");
        dot.addClassName("dot");
        item.add(dot, new Span(name));
        if (index < current) {
            item.add(new ReaderText(t("common.ui.stepper.done")));
        } else if (index == current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
