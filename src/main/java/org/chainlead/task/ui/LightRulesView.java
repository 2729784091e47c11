package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.LightLimits;
import org.chainlead.task.LightRule;
import org.chainlead.task.LightRuleSettings;
import org.chainlead.task.LightTopic;

/** 亮灯规则: what is in force in words and numbers, every earlier version below, and the change as a new version. */
@Route("system/lights")
@Menu(title = "task.rule.title", order = 96, icon = "vaadin:lightbulb")
@PermitAll
@RequiresOperation("task.lightRule")
class LightRulesView extends Div implements HasDynamicTitle {

    private final transient LightRuleSettings settings;
    private final transient Clock clock;

    LightRulesView(LightRuleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        addClassName("view");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("task.rule.title");
    }

    private void refresh() {
        removeAll();
        LightRule current = settings.inForce();
        add(new ViewHeader(getPageTitle())
                .subline(t("task.rule.subline"))
                .primary(new Button(t("task.rule.change"), click -> ask(current))));
        List<LightRule> versions = settings.versions();
        add(card(current, t("task.rule.inForce")));
        versions.stream()
                .filter(rule -> rule.no() != current.no())
                .map(rule -> card(
                        rule,
                        t(rule.validFrom().isAfter(LocalDate.now(clock)) ? "task.rule.planned" : "task.rule.earlier")))
                .forEach(this::add);
    }

    private static SectionCard card(LightRule rule, String standing) {
        KeyValueList list = new KeyValueList();
        for (LightTopic topic : LightTopic.values()) {
            list.add(label(topic), rule.text(topic));
        }
        list.add(t("task.rule.limits"), limits(rule.limits()))
                .add(t("task.rule.source"), rule.source())
                .add(t("task.rule.reason"), rule.reason());
        String note = rule.changedBy().isEmpty()
                ? t("task.rule.since", DateTimeText.date(rule.validFrom()))
                : t(
                        "task.rule.note",
                        DateTimeText.date(rule.validFrom()),
                        rule.changedBy(),
                        DateTimeText.fullMoment(rule.changedAt()));
        return new SectionCard(t("task.rule.version", standing, rule.no()), list).note(note);
    }

    private static String limits(LightLimits limits) {
        return t(
                "task.rule.limitsLine",
                GoalWords.plain(limits.yellowGap()),
                GoalWords.plain(limits.redGap()),
                GoalWords.plain(limits.rateYellow()),
                limits.thresholdDays(),
                limits.frequencyDays(),
                limits.deadlineDays());
    }

    private void ask(LightRule current) {
        LightRuleForm form = new LightRuleForm(current, LocalDate.now(clock));
        new FormDialog(t("task.rule.change"), form, t("task.rule.save"), () -> {
                    settings.change(form.value());
                    refresh();
                    Notifications.success(t("task.rule.saved"));
                })
                .validatedBy(form::isComplete)
                .wide()
                .open();
    }
}
