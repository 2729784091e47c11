package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.Access;
import org.chainlead.task.RequestActs;
import org.chainlead.task.RequestExport;
import org.chainlead.task.RequestId;
import org.chainlead.task.RequestRow;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskRequestView;

/** 同意, 不同意 and 拟办意见 on the selected requests; what came of each is told after. */
@SpringComponent
class RequestBar {

    private final RequestActs acts;
    private final Access access;

    RequestBar(RequestActs acts, Access access) {
        this.acts = acts;
        this.access = access;
    }

    /** Buttons of the acts the person's role has. */
    Collection<Component> buttons(Supplier<Set<RequestRow>> selected, Runnable afterwards) {
        List<Component> buttons = new ArrayList<>();
        if (access.may("task.decide")) {
            buttons.add(new Button(
                    t("task.ui.request.approve"), click -> approve(List.copyOf(selected.get()), afterwards)));
            buttons.add(
                    new Button(t("task.ui.request.refuse"), click -> refuse(List.copyOf(selected.get()), afterwards)));
        }
        if (access.may("task.opinion")) {
            buttons.add(new Button(
                    t("task.ui.request.opinion"), click -> giveOpinion(List.copyOf(selected.get()), afterwards)));
        }
        return buttons;
    }

    private void approve(List<RequestRow> rows, Runnable afterwards) {
        TextArea decision = Inputs.text(t("task.ui.request.decision"));
        TextField paper = paper(rows);
        new FormDialog(
                        t("task.requests.approveTitle", rows.size()),
                        Inputs.form(
                                Inputs.hint(t("task.requests.approveAll", rows.size())), list(rows), paper, decision),
                        t("task.ui.request.approve"),
                        () -> tell(
                                "task.ui.request.approve",
                                acts.approveAll(
                                        ids(rows),
                                        decision.getValue().strip(),
                                        paper.getValue().strip()),
                                afterwards))
                .wide()
                .open();
    }

    private void refuse(List<RequestRow> rows, Runnable afterwards) {
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextField paper = paper(rows);
        new FormDialog(
                        t("task.requests.refuseTitle", rows.size()),
                        Inputs.form(list(rows), paper, reason),
                        t("task.ui.request.refuse"),
                        () -> tell(
                                "task.ui.request.refuse",
                                acts.refuseAll(
                                        ids(rows),
                                        reason.getValue().strip(),
                                        paper.getValue().strip()),
                                afterwards))
                .validatedBy(() -> Inputs.filled(reason))
                .wide()
                .open();
    }

    private void giveOpinion(List<RequestRow> rows, Runnable afterwards) {
        TextArea opinion = Inputs.text(t("task.ui.request.opinion"));
        new FormDialog(
                        t("task.requests.opinionTitle", rows.size()),
                        Inputs.form(list(rows), opinion),
                        t("task.ui.request.giveOpinion"),
                        () -> tell(
                                "task.ui.request.opinion",
                                acts.giveOpinions(ids(rows), opinion.getValue().strip()),
                                afterwards))
                .validatedBy(() -> Inputs.filled(opinion))
                .wide()
                .open();
    }

    /** What is decided: each matter with what it asks for and whom that touches. */
    private static UnorderedList list(List<RequestRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("bulk-rows", "whole-row");
        list.getElement().setAttribute("aria-label", t("task.requests.rows"));
        for (RequestRow row : rows) {
            TaskRequestView request = row.request();
            ListItem item = new ListItem(
                    t("task.requests.row", request.unitName(), request.name(), RequestExport.asked(request)));
            row.effects().forEach(effect -> {
                Div line = new Div(effect.text());
                line.addClassName("work-note");
                item.add(line);
            });
            list.add(item);
        }
        return list;
    }

    /** Asked for only when a document or minute set one of the matters. */
    private static TextField paper(List<RequestRow> rows) {
        TextField paper = new TextField(t("task.requests.paper"));
        paper.setHelperText(t("task.requests.paperHelp"));
        paper.setVisible(rows.stream().anyMatch(RequestRow::paperNeeded));
        return paper;
    }

    private static List<RequestId> ids(List<RequestRow> rows) {
        return rows.stream().map(RequestRow::id).toList();
    }

    private static void tell(String title, List<RowResult> outcome, Runnable afterwards) {
        BulkRun.tell(t(title), outcome, afterwards);
    }
}
