package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.task.TaskSums;

/** Count and sums of the whole filter in one line: 共 81 项 · ● 正常 58 · … */
final class LedgerSums {

    private LedgerSums() {}

    static String words(TaskSums sums) {
        List<String> parts = new ArrayList<>();
        parts.add(t("task.ledger.total", sums.total()));
        add(parts, Light.GREEN.text(), sums.green());
        add(parts, Light.YELLOW.text(), sums.yellow());
        add(parts, Light.RED.text(), sums.red());
        add(parts, Light.BLUE.text(), sums.blue());
        add(parts, Light.GREY.text(), sums.grey());
        add(parts, t("task.ledger.noLight"), sums.none());
        add(parts, t("task.filter.overdue"), sums.overdue());
        add(parts, t("task.ui.unreached"), sums.unreached());
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String name, long number) {
        if (number > 0) {
            parts.add(name + " " + number);
        }
    }
}
