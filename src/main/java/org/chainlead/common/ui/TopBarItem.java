package org.chainlead.common.ui;

import com.vaadin.flow.component.Component;

/** Something a module puts into the top bar of every screen, such as the bell; one instance per browser tab. */
public interface TopBarItem {

    Component component();

    /** Whether it stands at the left, before the free space. */
    default boolean leads() {
        return false;
    }
}
