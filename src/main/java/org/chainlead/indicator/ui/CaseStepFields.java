package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.indicator.CaseStep;
import org.chainlead.indicator.CaseStepDraft;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeRow;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;

/** One of the five steps: what was found or done, when, and the task or notice it led to. */
class CaseStepFields extends KeptFields<CaseStepDraft> {

    /** The newest notices to choose from. */
    private static final int NOTICES = 200;

    private final CaseStep step;
    private final transient TaskQueries tasks;
    private final TextArea content = words("indicator.case.content", true);
    private final ChineseDatePicker day = new ChineseDatePicker(t("indicator.case.doneOn"));
    private final ComboBox<TaskRow> task = new ComboBox<>(t("indicator.case.task"));
    private final ComboBox<NoticeRow> notice = new ComboBox<>(t("indicator.case.notice"));

    /** @param withNotices whether the person may look into notices at all */
    CaseStepFields(CaseStep step, TaskQueries tasks, NoticeQueries notices, boolean withNotices) {
        this.step = step;
        this.tasks = tasks;
        content.setHelperText(t("indicator.case.help." + step.name()));
        day.setRequiredIndicatorVisible(true);
        task.setItems(query -> tasks
                .rows(
                        TaskFilter.all().withWords(query.getFilter().orElse("")),
                        TaskSort.NUMBER,
                        true,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        task.setItemLabelGenerator(
                row -> row.sourceNumber() == null ? row.title() : row.sourceNumber() + " " + row.title());
        task.setClearButtonVisible(true);
        notice.setVisible(withNotices);
        notice.setClearButtonVisible(true);
        notice.setItemLabelGenerator(row -> row.number() == null ? row.title() : row.number() + " " + row.title());
        notice.setItems(withNotices ? notices.page(NoticeList.ALL, 0, NOTICES).rows() : List.of());
        form(content, day, task, notice);
    }

    @Override
    protected CaseStepDraft value() {
        return new CaseStepDraft(
                step,
                content.getValue(),
                day.getValue(),
                task.getOptionalValue().map(TaskRow::id).orElse(null),
                notice.getOptionalValue().map(NoticeRow::id).orElse(null));
    }

    @Override
    protected void show(CaseStepDraft draft) {
        content.setValue(draft.content());
        day.setValue(draft.doneOn());
        task.setValue(
                draft.task() == null
                        ? null
                        : tasks.selected(List.of(draft.task()), TaskSort.NUMBER, true).stream()
                                .findFirst()
                                .orElse(null));
        notice.setValue(notice.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(draft.notice()))
                .findFirst()
                .orElse(null));
    }
}
