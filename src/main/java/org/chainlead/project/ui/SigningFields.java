package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectNegotiations;
import org.jspecify.annotations.Nullable;

/** The day of 签约, under what is alike already; the day is kept until it is signed or thrown away. */
final class SigningFields extends KeptFields<SigningFields.Typed> {

    private static final long serialVersionUID = 1L;

    private final ChineseDatePicker on = new ChineseDatePicker(t("project.negotiation.signedOn"));

    record Typed(@Nullable LocalDate on) {}

    private SigningFields(Div told, LocalDate since, LocalDate today) {
        on.setMin(since);
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        form(whole(told), on);
    }

    static void ask(KeptDialogs dialogs, NegotiationRow row, ProjectNegotiations negotiations, LocalDate today) {
        Div told = new Div(
                new Paragraph(t("project.negotiation.signHelp", row.draft().name())));
        negotiations.similar(row.draft(), row.id()).stream()
                .map(Reason::text)
                .map(Paragraph::new)
                .forEach(told::add);
        dialogs.open(
                t("project.negotiation.sign"),
                t("project.negotiation.sign"),
                "signing:" + row.id(),
                new SigningFields(told, row.since(), today),
                new Typed(today),
                typed -> {
                    ProjectId project = negotiations.sign(row.id(), row.version(), Objects.requireNonNull(typed.on()));
                    Notifications.success(t("project.negotiation.isSigned"));
                    UI.getCurrent().navigate(ProjectAddress.of(project));
                });
    }

    @Override
    protected Typed value() {
        return new Typed(on.getValue());
    }

    @Override
    protected void show(Typed typed) {
        on.setValue(typed.on());
    }

    @Override
    protected boolean inOrder() {
        return filled(on);
    }
}
