package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.chainlead.common.Light;
import org.jspecify.annotations.Nullable;

/** How much is done, with a mark where the schedule would be today. */
public class ProgressBarWithMark extends Composite<Div> {

    /**
     * @param done percent done; may be above 100, the bar then is full
     * @param schedule percent due today; {@code null} where there is no schedule
     * @param light the colour of the bar
     */
    public ProgressBarWithMark(double done, @Nullable Double schedule, Light light) {
        Div fill = new Div();
        fill.addClassName("fill");
        getContent().addClassNames("marked-bar", LightBadge.cssClass(light));
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", spoken(done, schedule));
        getContent().setTitle(spoken(done, schedule));
        getContent().getElement().getStyle().set("--done", percent(done));
        getContent().add(fill);
        if (schedule != null) {
            Div mark = new Div();
            mark.addClassName("mark");
            getContent().getElement().getStyle().set("--due", percent(schedule));
            getContent().add(mark);
        }
    }

    private static String spoken(double done, @Nullable Double schedule) {
        return schedule == null
                ? t("common.ui.progress.done", number(done))
                : t("common.ui.progress.doneAndDue", number(done), number(schedule));
    }

    private static String percent(double value) {
        return number(Math.max(0, Math.min(100, value))) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
