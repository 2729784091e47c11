package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.meeting.MeetingAct;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingFormDrafts;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingPlanning;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.org.Directory;

/** 会议安排: a new meeting, or another day, place or circle for one that is not held yet. */
@Route("meetings/new")
@RouteAlias("meetings/:meetingId/edit")
@PermitAll
@RequiresOperation("meeting.prepare")
class MeetingFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final long NEW = -1;

    private final transient MeetingPlanning planning;
    private final transient MeetingQueries queries;
    private final transient MeetingFormDrafts drafts;
    private final transient MeetingFields fields;
    private final ReasonList reasons = new ReasonList();
    private transient MeetingId id = MeetingId.random();
    private String key = "new";
    private long version = NEW;
    private boolean saved;

    MeetingFormView(
            MeetingPlanning planning,
            MeetingQueries queries,
            MeetingFormDrafts drafts,
            Directory directory,
            Chains chains) {
        this.planning = planning;
        this.queries = queries;
        this.drafts = drafts;
        this.fields = new MeetingFields(directory, chains);
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t(version == NEW ? "meeting.ui.new" : "meeting.ui.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.getRouteParameters().get("meetingId").ifPresent(this::read);
            show();
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("meeting.ui.title")),
                    new EmptyState(missing.text(), new Anchor("meetings", t("meeting.ui.toList"))));
        }
    }

    private void read(String text) {
        id = MeetingWords.id(text, MeetingId::of).orElseThrow(NotFound::new);
        MeetingDetail meeting = queries.detail(id);
        if (!meeting.may(MeetingAct.EDIT)) {
            throw new NotFound();
        }
        version = meeting.version();
        key = "edit:" + id;
        fields.show(meeting.draft());
    }

    private void show() {
        Button save = new Button(t(version == NEW ? "meeting.ui.arrange" : "meeting.ui.save"), click -> save());
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new Anchor("meetings", t("meeting.ui.title")))
                .primary(save);
        add(header, new SecrecyNotice());
        restore();
        fields.onChange(() -> drafts.keep(key, id, version, fields.draft()));
        add(
                reasons,
                new SectionCard(t("meeting.ui.arrangement"), fields.form(), MeetingWords.hint(t("meeting.ui.told"))));
    }

    /** What was typed and not saved, in a session that is gone or in another tab. */
    private void restore() {
        drafts.find(key).ifPresent(kept -> {
            id = kept.id();
            version = kept.version();
            fields.show(kept.draft());
            add(new RestoredNotice(kept.savedAt(), () -> {
                drafts.remove(key);
                getUI().ifPresent(ui -> ui.getPage().reload());
            }));
        });
    }

    private void save() {
        if (saved) {
            return;
        }
        reasons.clear();
        try {
            write();
            saved = true;
            drafts.remove(key);
            getUI().ifPresent(ui -> ui.navigate("meetings/" + id));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private void write() {
        if (version != NEW) {
            planning.edit(id, version, fields.draft());
        } else if (exists()) {
            throw new Stale();
        } else {
            planning.create(id, fields.draft());
        }
    }

    /** Whether another tab has arranged the meeting that was restored here too. */
    private boolean exists() {
        try {
            queries.detail(id);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
