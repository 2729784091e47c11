package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.Notifications;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskDrafting;

/** Putting a draft forward, taking it back, throwing it away. */
@SpringComponent
class DraftDialogs {

    private final TaskDrafting drafting;

    DraftDialogs(TaskDrafting drafting) {
        this.drafting = drafting;
    }

    void submit(TaskContent task, Runnable done) {
        ask(task, TaskAct.SUBMIT, t("task.ui.submit.follows"), () -> {
                    drafting.submit(task.id());
                    done.run();
                })
                .open();
    }

    void withdraw(TaskContent task, Runnable done) {
        ask(task, TaskAct.WITHDRAW, t("task.ui.withdraw.follows"), () -> {
                    drafting.withdraw(task.id());
                    done.run();
                })
                .open();
    }

    /** 提交 can be taken back until somebody has decided. */
    Runnable undo(TaskContent task) {
        return () -> drafting.withdraw(task.id());
    }

    void delete(TaskContent task) {
        ask(task, TaskAct.DELETE, t("task.ui.delete.follows"), () -> {
                    drafting.delete(task.id());
                    UI.getCurrent().navigate("tasks");
                    Notifications.success(t("task.ui.done", label(TaskAct.DELETE)));
                })
                .destructive()
                .open();
    }

    private static ConfirmAction ask(TaskContent task, TaskAct act, String consequence, Runnable action) {
        return new ConfirmAction(t("task.ui.act", label(act), task.title()), consequence, label(act), action);
    }
}
