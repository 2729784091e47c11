package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.org.Access;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitDetail;
import org.chainlead.org.UnitNode;
import org.chainlead.org.UnitRegister;
import org.jspecify.annotations.Nullable;

/** The selected unit: facts, names and places over time, review chain, groups, and what can be done with it. */
class UnitCard extends Composite<Div> {

    private final transient UnitRegister register;
    private final transient UnitDialogs dialogs;
    private final transient Access access;
    private final Panel panel;

    UnitCard(UnitRegister register, UnitDialogs dialogs, Access access, Panel panel) {
        this.register = register;
        this.dialogs = dialogs;
        this.access = access;
        this.panel = panel;
        show(null);
    }

    final void show(@Nullable UnitNode selected) {
        getContent().removeAll();
        if (selected == null) {
            getContent().add(new EmptyState(t("org.ui.unit.choose")));
            return;
        }
        UnitDetail unit = register.unit(selected.id());
        SectionCard card = new SectionCard(unit.name(), facts(unit));
        if (unit.lastDay() == null) {
            card.actions(
                    Panel.button(
                            t("org.ui.unit.rename"), access.may("org.renameUnit"), () -> dialogs.rename(panel, unit)),
                    Panel.button(t("org.ui.unit.move"), access.may("org.moveUnit"), () -> dialogs.move(panel, unit)),
                    Panel.button(
                            t("org.ui.unit.steps"),
                            access.may("org.setReviewSteps"),
                            () -> dialogs.reviewSteps(panel, unit)),
                    Panel.button(t("org.ui.unit.line"), access.may("org.setLine"), () -> dialogs.line(panel, unit)),
                    Panel.button(
                            t("org.ui.unit.close"), access.may("org.closeUnit"), () -> dialogs.close(panel, unit)));
        }
        getContent().add(card);
    }

    private static KeyValueList facts(UnitDetail unit) {
        KeyValueList list = new KeyValueList()
                .add(t("org.ui.unit.code"), unit.code())
                .add(t("org.ui.unit.shortName"), unit.shortName())
                .add(t("org.ui.unit.kind"), Texts.label(unit.kind()))
                .add(t("org.ui.unit.superior"), orDash(unit.superior()))
                .add(t("org.ui.unit.line"), orDash(unit.line()))
                .add(t("org.ui.unit.steps"), steps(unit.reviewSteps()))
                .add(t("org.ui.tab.groups"), orDash(String.join(t("org.listComma"), unit.groups())))
                .add(t("org.ui.unit.names"), history(unit.names()))
                .add(t("org.ui.unit.superiors"), history(unit.superiors()));
        if (unit.lastDay() != null) {
            list.add(t("org.ui.unit.state"), t("org.ui.unit.closedOn", DateTimeText.date(unit.lastDay())));
        }
        return list;
    }

    private static String steps(List<ReviewStepSetting> steps) {
        return steps.isEmpty()
                ? t("org.ui.unit.stepsDefault")
                : steps.stream()
                        .map(step -> step.onPaper()
                                ? t("org.stepOnPaper", Texts.label(step.step()))
                                : Texts.label(step.step()))
                        .collect(Collectors.joining(t("org.ui.arrow")));
    }

    private static String history(List<UnitDetail.Dated> entries) {
        return entries.stream()
                .map(entry -> t("org.ui.since", DateTimeText.date(entry.from()), orDash(entry.name())))
                .collect(Collectors.joining("\n"));
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }
}
