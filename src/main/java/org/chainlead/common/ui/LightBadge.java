package org.chainlead.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.chainlead.common.Light;

/** One light as colour, shape and word; read aloud by its word. */
public class LightBadge extends Composite<Span> {

    private final Light light;

    public LightBadge(Light light) {
        this.light = light;
        getContent().addClassNames("light", cssClass(light));
        getContent().add(hiddenFromReaders(light.shape()), new Span(light.label()));
    }

    /** Why the light shows this colour, on hover: the rule in words. */
    public LightBadge withRule(String rule) {
        getContent().setTitle(rule);
        return this;
    }

    public Light light() {
        return light;
    }

    static String cssClass(Light light) {
        return "light-" + light.name().toLowerCase(Locale.ROOT);
    }

    /** A sign for the eye only, because the word beside it says the same. */
    static Span hiddenFromReaders(String sign) {
        Span span = new Span(sign);
        span.addClassName("sign");
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }
}
