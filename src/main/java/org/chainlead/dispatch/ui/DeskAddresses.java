package org.chainlead.dispatch.ui;

import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.task.TaskId;

/** What the 调度台 reads from its address, and the hand-over to 催办. */
final class DeskAddresses {

    private DeskAddresses() {}

    /** The form of 催办 recomputes from this exactly whom it is about. */
    static String urge(DeskFilter filter) {
        return "urges/new?" + filter.query();
    }

    /** 催办 of one task, and the way back to where it stood. */
    static String urge(TaskId task, DeskFilter from) {
        return "urges/new?task=" + task + "&" + from.query();
    }

    static DeskFilter filter(YearMonth month, Location location) {
        Map<String, List<String>> parameters =
                new HashMap<>(location.getQueryParameters().getParameters());
        parameters.put("desk", List.of(month.toString()));
        return DeskFilter.read(parameters).orElse(DeskFilter.of(month));
    }
}
