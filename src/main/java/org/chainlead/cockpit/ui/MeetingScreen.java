package org.chainlead.cockpit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * 会议大屏: shows what stands around it on the whole screen, a scene of parts after the other, and asks for fresh figures
 * every minute while it can be seen. Arrows turn the scenes, the blank holds one, Esc leaves, and so does the day's end of a meeting: after four hours nobody looks any more, and the session may end.
 */
@Tag("meeting-screen")
@JavaScript("context://components/meeting-screen.js")
class MeetingScreen extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param onRefresh fresh figures are wanted
     * @param onLeave it was left
     */
    MeetingScreen(SerializableRunnable onRefresh, SerializableRunnable onLeave) {
        getElement().addEventListener("refresh", event -> onRefresh.run());
        getElement().addEventListener("leave", event -> onLeave.run());
    }

    void enter() {
        getElement().callJsFunction("enter");
    }

    void leave() {
        getElement().callJsFunction("leave");
    }
}
