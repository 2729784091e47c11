package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Light;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a light: 自报, the unit's word, and 核验, what rule and evidence say. A missing half shows a dash.
 * Marks (待数据, 未报, 挂起) stand beside the light and never change its colour.
 */
public class DoubleLight extends Composite<Span> {

    private final @Nullable Light verified;
    private final Span halves = new Span();
    private final List<String> spoken = new ArrayList<>();

    public DoubleLight(@Nullable Light reported, @Nullable Light verified) {
        this(reported, verified, false);
    }

    private DoubleLight(@Nullable Light reported, @Nullable Light verified, boolean named) {
        this.verified = verified;
        halves.addClassName("double-light-halves");
        halves.getElement().setAttribute("role", "img");
        half("common.ui.light.reported", reported, named);
        half("common.ui.light.verified", verified, named);
        getContent().addClassName("double-light");
        getContent().add(halves);
        describe();
        if (reported != null && verified != null && reported != verified) {
            getContent().addClassName("disagreeing");
        }
    }

    /** With the words 自报 and 核验 in each half, for headings where no column head names them. */
    public static DoubleLight named(@Nullable Light reported, @Nullable Light verified) {
        return new DoubleLight(reported, verified, true);
    }

    /** The rule behind the verified half, on hover. */
    public DoubleLight withRule(String rule) {
        halves.setTitle(rule);
        return this;
    }

    /** Shows 待数据: a figure is not published yet, the light is the last known one. */
    public DoubleLight awaitingData() {
        return mark("common.ui.light.awaitingData", StatusTag.Kind.NEUTRAL);
    }

    /** Shows 未报: the period's report is missing. */
    public DoubleLight unreported() {
        return mark("common.ui.light.unreported", StatusTag.Kind.WARNING);
    }

    /** Shows the light by the first deadline, which totals use, where it is not the verified one. */
    public DoubleLight counted(@Nullable Light counted) {
        if (counted != null && counted != verified) {
            getContent().add(new Span(t("common.ui.light.byOriginal")), new LightBadge(counted));
        }
        return this;
    }

    /** Strikes the light with a bar: the matter is suspended and keeps its last light. */
    public DoubleLight suspended() {
        halves.addClassName("suspended");
        return mark("common.ui.light.suspended", StatusTag.Kind.NEUTRAL);
    }

    /** What is read aloud in place of the coloured halves. */
    public String spokenText() {
        return String.join(t("common.ui.comma"), spoken);
    }

    private void half(String nameKey, @Nullable Light light, boolean named) {
        Span half = new Span();
        half.addClassNames("light", light == null ? "light-none" : LightBadge.cssClass(light));
        if (named) {
            half.add(new Span(t(nameKey)));
        }
        String word = light == null ? t("common.ui.light.none") : light.label();
        half.add(LightBadge.hiddenFromReaders(light == null ? "–" : light.shape()), new Span(word));
        halves.add(half);
        spoken.add(t(nameKey) + " " + word);
    }

    private DoubleLight mark(String key, StatusTag.Kind kind) {
        getContent().add(new StatusTag(t(key), kind));
        return this;
    }

    private void describe() {
        halves.getElement().setAttribute("aria-label", spokenText());
    }
}
