package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.AccountId;
import org.chainlead.org.Appoint;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.Role;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** Unit, role and time of an appointment; the post only for leaders and secretaries, the step only for heads. */
class AppointmentForm extends Composite<Div> {

    private final ComboBox<UnitRef> unit;
    private final Select<Role> role;
    private final ComboBox<PostRef> post = new ComboBox<>(t("org.ui.post"));
    private final Select<ReviewStep> step = Fields.choice(t("org.ui.unit.steps"), List.of(ReviewStep.values()));
    private final DatePicker from;
    private final DatePicker until = Fields.date(t("org.ui.until"), null);

    AppointmentForm(Directory directory, List<Role> roles, LocalDate today) {
        unit = Fields.unit(t("org.ui.unit.name"), directory);
        role = Fields.choice(t("org.ui.role"), roles);
        from = Fields.date(t("org.ui.from"), today);
        post.setItems(directory.posts());
        post.setItemLabelGenerator(PostRef::name);
        until.setHelperText(t("org.ui.untilHelp"));
        role.addValueChangeListener(change -> offerFor(change.getValue()));
        offerFor(null);
        Fields.must(unit, role, post, from);
        getContent().addClassName("form");
        getContent().add(unit, role, post, step, from, until);
    }

    boolean isFilled() {
        return Fields.required(unit)
                & Fields.required(role)
                & Fields.required(from)
                & (!post.isVisible() || Fields.required(post));
    }

    Appoint value(AccountId account) {
        return new Appoint(
                account,
                unit.getValue().id(),
                role.getValue(),
                post.getOptionalValue().map(PostRef::id).orElse(null),
                step.getValue(),
                from.getValue(),
                until.getValue());
    }

    private void offerFor(@Nullable Role chosen) {
        boolean ofPost = chosen == Role.LEADER || chosen == Role.SECRETARY;
        post.setVisible(ofPost);
        step.setVisible(chosen == Role.UNIT_HEAD);
        if (!ofPost) {
            post.clear();
        }
        if (!step.isVisible()) {
            step.clear();
        }
    }
}
