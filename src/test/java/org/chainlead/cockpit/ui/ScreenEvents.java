package org.chainlead.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says of the screen in a meeting room. */
final class ScreenEvents {

    private ScreenEvents() {}

    static void fire(String name) {
        Element screen = _get(MeetingScreen.class).getElement();
        screen.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(screen, name, JsonMapper.builder().build().createObjectNode()));
    }
}
