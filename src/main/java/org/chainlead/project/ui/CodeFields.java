package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlans;

/** The 投资项目代码 of a project; what is typed is kept until it is entered or thrown away. */
final class CodeFields extends KeptFields<CodeFields.Typed> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 40;

    private final TextField code = whole(line("project.code.title", true));

    record Typed(String code) {}

    private CodeFields() {
        code.setMaxLength(LONGEST);
        code.setHelperText(t("project.code.help"));
        form(code);
    }

    static void ask(KeptDialogs dialogs, ProgressDetail detail, ProjectPlans plans, Runnable done) {
        dialogs.open(
                t(detail.code().isEmpty() ? "project.code.enter" : "project.code.change"),
                "code:" + detail.project(),
                new CodeFields(),
                new Typed(detail.code()),
                typed -> {
                    String kept = plans.code(detail.project(), typed.code());
                    Notifications.success(t("project.code.saved", kept));
                    done.run();
                });
    }

    @Override
    protected Typed value() {
        return new Typed(code.getValue());
    }

    @Override
    protected void show(Typed typed) {
        code.setValue(typed.code());
    }
}
