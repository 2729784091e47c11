package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.indicator.CaseRow;
import org.chainlead.indicator.CaseStep;
import org.chainlead.indicator.CaseStepDraft;
import org.chainlead.indicator.IndicatorCases;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorDraft;
import org.chainlead.indicator.IndicatorDrafts;
import org.chainlead.indicator.IndicatorDrafts.Kept;
import org.chainlead.indicator.IndicatorGoals;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.Indicators;
import org.chainlead.indicator.LinkedGoal;
import org.chainlead.indicator.TargetsDraft;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.TaskQueries;

/** The dialogs of indicators; what is typed is kept until it is saved or thrown away, also when the session ends. */
@SpringComponent
class IndicatorDialogs {

    private final Indicators indicators;
    private final IndicatorGoals goals;
    private final IndicatorCases cases;
    private final IndicatorDrafts drafts;
    private final Directory directory;
    private final Chains chains;
    private final ActionPlans plans;
    private final TaskQueries tasks;
    private final NoticeQueries notices;
    private final Access access;
    private final Clock clock;

    IndicatorDialogs(
            Indicators indicators,
            IndicatorGoals goals,
            IndicatorCases cases,
            IndicatorDrafts drafts,
            Directory directory,
            Chains chains,
            ActionPlans plans,
            TaskQueries tasks,
            NoticeQueries notices,
            Access access,
            Clock clock) {
        this.indicators = indicators;
        this.goals = goals;
        this.cases = cases;
        this.drafts = drafts;
        this.directory = directory;
        this.chains = chains;
        this.plans = plans;
        this.tasks = tasks;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /** @param done told the new indicator */
    void define(Consumer<IndicatorId> done) {
        open(t("indicator.ui.define"), "define", fields(), IndicatorDraft.empty(), draft -> {
            indicators.define(draft);
            done.accept(draft.id());
        });
    }

    void change(IndicatorDraft now, Runnable done) {
        open(t("indicator.ui.change"), "change:" + now.id(), fields(), now, draft -> {
            indicators.change(draft);
            done.run();
        });
    }

    void targets(IndicatorDetail detail, Runnable done) {
        IndicatorId id = detail.row().id();
        open(
                t("indicator.target.edit"),
                "targets:" + id,
                new TargetsFields(detail.row().kind(), LocalDate.now(clock).getYear()),
                TargetsDraft.of(detail.draft().version(), detail.targets()),
                typed -> {
                    indicators.targets(id, typed.version(), typed.targets());
                    done.run();
                });
    }

    void end(IndicatorDraft draft, Runnable done) {
        new ReasonDialog(
                        t("indicator.ui.endOf", draft.name()),
                        t("indicator.ui.endReason"),
                        t("indicator.ui.end"),
                        reason -> {
                            indicators.end(draft.id(), draft.version(), reason);
                            done.run();
                        })
                .open();
    }

    void link(IndicatorId id, Runnable done) {
        ComboBox<LinkedGoal> goal = new ComboBox<>(t("indicator.link.field"));
        goal.setItems(query ->
                goals
                        .candidates(id, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .rows()
                        .stream());
        goal.setItemLabelGenerator(each -> t("indicator.link.goal", each.taskTitle(), each.goal()));
        goal.setHelperText(t("indicator.link.help"));
        goal.setWidthFull();
        goal.setRequiredIndicatorVisible(true);
        new FormDialog(t("indicator.link.act"), goal, () -> {
                    goals.link(
                            id,
                            goal.getOptionalValue().orElseThrow(NotFound::new).id());
                    done.run();
                })
                .validatedBy(() -> {
                    goal.setInvalid(goal.isEmpty());
                    return !goal.isEmpty();
                })
                .open();
    }

    void step(CaseRow row, CaseStep step, Runnable done) {
        open(
                t("indicator.case.write", label(step)),
                "step:" + row.id() + step,
                new CaseStepFields(step, tasks, notices, access.may("supervision.view")),
                new CaseStepDraft(step, "", LocalDate.now(clock), null, null),
                draft -> {
                    cases.write(row.id(), draft);
                    done.run();
                });
    }

    void close(CaseRow row, Runnable done) {
        new ReasonDialog(
                        t("indicator.case.close"),
                        t("indicator.case.conclusion"),
                        t("indicator.case.close"),
                        conclusion -> {
                            cases.close(row.id(), conclusion);
                            done.run();
                        })
                .open();
    }

    IndicatorFields fields() {
        return new IndicatorFields(directory, chains, plans);
    }

    private <T extends Record> void open(String title, String key, TypedFields<T> fields, T now, Consumer<T> work) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        Div content = new Div();
        FormDialog dialog = new FormDialog(title, content, () -> {
            work.accept(fields.value());
            drafts.remove(key);
        });
        fields.present(now);
        Optional<Kept<T>> kept = drafts.find(key, type);
        kept.ifPresent(typed -> {
            fields.present(typed.value());
            content.add(restored(key, fields, now, typed, content));
        });
        fields.onChange(() -> drafts.keep(key, fields.value()));
        content.add(fields);
        dialog.wide().open();
    }

    private <T extends Record> RestoredNotice restored(
            String key, TypedFields<T> fields, T now, Kept<T> typed, Div content) {
        RestoredNotice[] notice = new RestoredNotice[1];
        notice[0] = new RestoredNotice(typed.savedAt(), () -> {
            drafts.remove(key);
            fields.present(now);
            content.remove(notice[0]);
        });
        return notice[0];
    }
}
