package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.org.Access;
import org.chainlead.task.ExportOrder;
import org.chainlead.task.ExportedFile;
import org.chainlead.task.TaskExport;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;
import org.springframework.context.annotation.Scope;

/** The links that hand out what the ledger shows as a file. */
@SpringComponent
@Scope("prototype")
class LedgerExports {

    private final TaskExport export;
    private final Access access;

    LedgerExports(TaskExport export, Access access) {
        this.export = export;
        this.access = access;
    }

    /** Links for the whole filter. */
    Component[] links(Supplier<ExportOrder> order) {
        if (!access.may("task.export")) {
            return new Component[0];
        }
        return new Component[] {
            link(t("task.ledger.xlsx"), order, export::xlsx), link(t("task.ledger.docx"), order, export::docx)
        };
    }

    /** The link for the selected rows. */
    Component[] selected(Supplier<ExportOrder> order, Supplier<Set<TaskRow>> rows) {
        if (!access.may("task.export")) {
            return new Component[0];
        }
        return new Component[] {
            link(
                    t("task.ledger.exportSelected"),
                    () -> only(order.get(), rows.get().stream().map(TaskRow::id).collect(Collectors.toSet())),
                    export::xlsx)
        };
    }

    String inWords(TaskFilter filter) {
        return access.may("task.export") ? export.inWords(filter) : "";
    }

    private static ExportOrder only(ExportOrder order, Set<TaskId> ids) {
        return new ExportOrder(order.filter(), order.sort(), order.ascending(), order.columns(), ids);
    }

    private static Anchor link(String text, Supplier<ExportOrder> order, Function<ExportOrder, ExportedFile> make) {
        return FileDownload.button(text, () -> {
            ExportedFile file = make.apply(order.get());
            return new FileDownload.File(file.name(), file.contentType(), file.length(), file.open());
        });
    }
}
