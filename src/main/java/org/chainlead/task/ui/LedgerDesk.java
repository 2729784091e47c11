package org.chainlead.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/**
 * The rows of the ledger and, on a wide screen, the task picked beside them; a narrow one opens its page instead. The
 * address keeps which task is open.
 */
@SpringComponent
@Scope("prototype")
class LedgerDesk extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int NARROW = 800;
    private static final int WIDE = 1200;
    private static final String ADDRESS = """
            const address = new URL(location.href);
            $0 ? address.searchParams.set('%1$s', $0) : address.searchParams.delete('%1$s');
            history.replaceState(history.state, '', address);""".formatted(LedgerAddress.OPEN);

    private final transient TaskReading reading;
    private final transient VersionsDialog versions;
    private final LedgerGrid grid;
    private @Nullable LedgerPanel panel;
    private boolean wide;

    LedgerDesk(TaskReading reading, VersionsDialog versions, Clock clock, WorkCalendar calendar) {
        this.reading = reading;
        this.versions = versions;
        grid = new LedgerGrid(clock, calendar);
        grid.onPick(this::pick);
        getContent().addClassName("ledger-desk");
        getContent().add(grid);
        Shortcuts.addShortcutListener(getContent(), this::close, Key.ESCAPE).listenOn(getContent());
    }

    LedgerGrid grid() {
        return grid;
    }

    /** @param id the task to stand beside the rows; one the person may not see is left out */
    void show(@Nullable TaskId id) {
        if (panel != null) {
            getContent().remove(panel);
            panel = null;
        }
        TaskContent task = id == null ? null : read(id);
        if (task != null) {
            panel = new LedgerPanel(task, () -> versions.open(task), this::close);
            getContent().add(panel);
        }
        grid.mark(task == null ? null : task.row());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        Registration resized = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    private void fit(int width) {
        grid.narrow(width < NARROW);
        wide = width >= WIDE;
    }

    private @Nullable TaskContent read(TaskId id) {
        try {
            return reading.read(id);
        } catch (NotFound gone) {
            return null;
        }
    }

    private void pick(TaskId id) {
        if (wide) {
            show(id);
            keep(id.uuid().toString());
        } else {
            grid.open(id);
        }
    }

    private void close() {
        if (panel != null) {
            show(null);
            keep("");
        }
    }

    /** Not a new page: the rows keep their place and their selection. */
    private void keep(String id) {
        getUI().ifPresent(ui -> ui.getPage().executeJs(ADDRESS, id));
    }
}
