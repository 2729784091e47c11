package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.YearMonth;
import org.chainlead.chain.Chains;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.dispatch.CourseVersion;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundConsequence;
import org.chainlead.dispatch.RoundCourses;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundView;
import org.chainlead.dispatch.SampleShare;
import org.chainlead.dispatch.SampleShares;
import org.chainlead.task.ActionPlans;

/** What is asked before an act on rounds, each with its consequence in words. */
@SpringComponent
class RoundDialogs {

    private final RoundActs acts;
    private final RoundList list;
    private final RoundCourses courses;
    private final SampleShares shares;
    private final ActionPlans plans;
    private final Chains chains;
    private final UnitChoice units;
    private final Clock clock;

    RoundDialogs(
            RoundActs acts,
            RoundList list,
            RoundCourses courses,
            SampleShares shares,
            ActionPlans plans,
            Chains chains,
            UnitChoice units,
            Clock clock) {
        this.acts = acts;
        this.list = list;
        this.courses = courses;
        this.shares = shares;
        this.plans = plans;
        this.chains = chains;
        this.units = units;
        this.clock = clock;
    }

    /** 开启轮次; goes to the new round. */
    void open() {
        OpenRoundForm form = new OpenRoundForm(plans.all(), chains.all(), units, YearMonth.now(clock), acts::count);
        new FormDialog(t("dispatch.open.title"), form, t("dispatch.open.confirm"), () -> {
                    RoundId id = acts.open(form.value());
                    UI.getCurrent().navigate("rounds/" + id);
                })
                .wide()
                .open();
    }

    /** 变更 of a course, as a new version. */
    void change(CourseVersion version, Runnable refresh) {
        CourseForm form = new CourseForm(version, courses.firstFree(version.kind()));
        new FormDialog(t("dispatch.course.changeOf", label(version.kind())), form, t("dispatch.course.confirm"), () -> {
                    courses.change(version.kind(), form.validFrom(), form.course(), form.reason());
                    refresh.run();
                    Notifications.success(t("dispatch.course.saved"));
                })
                .wide()
                .open();
    }

    /** Another share of reports drawn by lot, for coming months. */
    void changeShare(SampleShare share, Runnable refresh) {
        ShareForm form = new ShareForm(share, shares.firstFree());
        new FormDialog(t("dispatch.sample.change"), form, t("dispatch.course.confirm"), () -> {
                    shares.change(form.validFrom(), form.percent(), form.reason());
                    refresh.run();
                    Notifications.success(t("dispatch.sample.saved"));
                })
                .open();
    }

    void moveCutOff(RoundView round, Runnable refresh) {
        CutOffForm form = new CutOffForm(round);
        new FormDialog(t("dispatch.cutOff.title"), form, t("dispatch.cutOff.confirm"), () -> {
                    acts.moveCutOff(round.id(), form.due(), form.reason());
                    refresh.run();
                    Notifications.success(t("dispatch.cutOff.moved", DateTimeText.date(form.due())));
                })
                .validatedBy(form::isComplete)
                .open();
    }

    void close(RoundView round, Runnable refresh) {
        RoundConsequence now = list.consequence(round.id());
        if (now.unreadSamples() > 0) {
            closeUnread(round, now, refresh);
            return;
        }
        new ConfirmAction(
                        t("dispatch.close.title", round.name()),
                        t("dispatch.close.consequence", now.remaining(), now.exceptions(), now.missing()),
                        t("dispatch.close.confirm"),
                        () -> closeRead(round, refresh))
                .open();
    }

    /** What is drawn by lot only now is asked about in the place of the question that did not know it. */
    private void closeRead(RoundView round, Runnable refresh) {
        try {
            acts.close(round.id());
            refresh.run();
        } catch (Refusal refused) {
            RoundConsequence drawn = list.consequence(round.id());
            if (drawn.unreadSamples() == 0) {
                throw refused;
            }
            closeUnread(round, drawn, refresh);
        }
    }

    /** What was drawn by lot and not read needs a reason that stands with the round. */
    private void closeUnread(RoundView round, RoundConsequence now, Runnable refresh) {
        String words = t("dispatch.close.consequence", now.remaining(), now.exceptions(), now.missing())
                + t("dispatch.close.unread", now.unreadSamples());
        ReasonForm form = new ReasonForm(words);
        new FormDialog(t("dispatch.close.title", round.name()), form, t("dispatch.close.confirm"), () -> {
                    acts.close(round.id(), form.reason());
                    refresh.run();
                })
                .validatedBy(form::isFilled)
                .open();
    }

    void rewrite(RoundView round, Runnable refresh) {
        RoundConsequence now = list.consequence(round.id());
        new ConfirmAction(
                        t("dispatch.rewrite.title"),
                        t("dispatch.rewrite.consequence", now.changed()),
                        t("dispatch.rewrite.confirm"),
                        () -> {
                            acts.rewrite(round.id());
                            refresh.run();
                            Notifications.success(t("dispatch.rewrite.done"));
                        })
                .open();
    }

    /** Issuing a 通报 publishes too: here it is done without one, and the reason is asked. */
    void publish(RoundView round, Runnable refresh) {
        RoundConsequence now = list.consequence(round.id());
        String changed = now.changed() == 0 ? "" : t("dispatch.publish.changed", now.changed());
        ReasonForm form = new ReasonForm(t("dispatch.publish.withoutBulletin")
                + t("dispatch.publish.consequence", now.missing(), now.exceptions())
                + changed);
        new FormDialog(t("dispatch.publish.title", round.name()), form, t("dispatch.publish.confirm"), () -> {
                    acts.publish(round.id(), form.reason());
                    refresh.run();
                    Notifications.success(t("dispatch.publish.done", round.name()));
                })
                .validatedBy(form::isFilled)
                .open();
    }
}
