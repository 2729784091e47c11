package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.indicator.CaseRow;
import org.chainlead.indicator.CaseStep;
import org.chainlead.indicator.CaseStepDraft;
import org.chainlead.indicator.IndicatorCases;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorDraft;
import org.chainlead.indicator.IndicatorDrafts;
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
    private final KeptDialogs kept;
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
        this.kept = new KeptDialogs(drafts);
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
        kept.open(t("indicator.ui.define"), "define", fields(), IndicatorDraft.empty(), draft -> {
            indicators.define(draft);
            done.accept(draft.id());
        });
    }

    void change(IndicatorDraft now, Runnable done) {
        kept.open(t("indicator.ui.change"), "change:" + now.id(), fields(), now, draft -> {
            indicators.change(draft);
            done.run();
        });
    }

    void targets(IndicatorDetail detail, Runnable done) {
        IndicatorId id = detail.row().id();
        kept.open(
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
        words(
                t("indicator.ui.endOf", draft.name()),
                "indicator.ui.endReason",
                Indicators.LONGEST_REASON,
                t("indicator.ui.end"),
                "end:" + draft.id(),
                reason -> {
                    indicators.end(draft.id(), draft.version(), reason);
                    done.run();
                });
    }

    /**
     * Asks for words before an act.
     *
     * @param label key of what is asked
     * @param longest in signs, as the service takes it
     */
    void words(String title, String label, int longest, String confirmText, String key, Consumer<String> work) {
        kept.open(
                title,
                confirmText,
                key,
                new WordsFields(label, longest),
                new WordsFields.Words(""),
                words -> work.accept(words.text().strip()));
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
        kept.open(
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
        words(
                t("indicator.case.close"),
                "indicator.case.conclusion",
                IndicatorCases.LONGEST,
                t("indicator.case.close"),
                "close:" + row.id(),
                conclusion -> {
                    cases.close(row.id(), conclusion);
                    done.run();
                });
    }

    KeptDialogs kept() {
        return kept;
    }

    IndicatorFields fields() {
        return new IndicatorFields(directory, chains, plans);
    }
}
