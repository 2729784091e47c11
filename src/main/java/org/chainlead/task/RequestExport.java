package org.chainlead.task;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** 延期与变更 as a file: a list of what units asked for, of the tasks the person sees. */
@Service
@PreAuthorize("@access.may('task.requestExport')")
public class RequestExport {

    private static final int NARROW = 12;
    private static final int MEDIUM = 24;
    private static final int WIDE = 50;

    private final RequestBoard board;
    private final ListExport export;

    RequestExport(RequestBoard board, ListExport export) {
        this.board = board;
        this.export = export;
    }

    /** @param kind absent for all */
    public ExportedList xlsx(RequestList list, @Nullable RequestKind kind) {
        return export.xlsx(new ListSheet<>(
                t("task.requests.title"),
                kind == null ? label(list) : label(list) + t("export.and") + label(kind),
                List.of(
                        Column.text(
                                t("task.requests.task"),
                                WIDE,
                                row -> row.request().name()),
                        Column.text(
                                t("task.requests.kind"),
                                NARROW,
                                row -> label(row.request().kind())),
                        Column.text(
                                t("task.requests.unit"),
                                MEDIUM,
                                row -> row.request().unitName()),
                        Column.text(t("task.requests.asked"), WIDE, row -> asked(row.request())),
                        Column.text(
                                t("task.ui.reason"), WIDE, row -> row.request().reason()),
                        Column.text(t("task.requests.decider"), MEDIUM, RequestExport::decider),
                        Column.text(t("task.requests.outcome"), MEDIUM, row -> outcome(row.request()))),
                (offset, limit) -> board.page(list, kind, offset, limit)));
    }

    /** From which date to which, or what else is asked. */
    public static String asked(TaskRequestView request) {
        if (request.oldDueOn() != null && request.newDueOn() != null) {
            return t("task.ui.fromTo", DateTimeText.date(request.oldDueOn()), DateTimeText.date(request.newDueOn()));
        }
        return request.element() == null ? request.reason() : label(request.element()) + " " + request.proposed();
    }

    /** Who decides, by the origin of the date. */
    public static String decider(RequestRow row) {
        if (row.post() != null) {
            return row.post();
        }
        return row.paperNeeded() ? t("task.requests.byPaper", label(row.setBy())) : t("task.requests.byHead");
    }

    /** What was decided and by whom; of what waits, by when. */
    public static String outcome(TaskRequestView request) {
        if (request.state() == RequestState.PENDING) {
            return t("task.requests.answerBy", DateTimeText.date(request.answerDueOn()));
        }
        String by = request.decidedBy() == null ? "" : " " + request.decidedBy();
        return label(request.state()) + by;
    }
}
