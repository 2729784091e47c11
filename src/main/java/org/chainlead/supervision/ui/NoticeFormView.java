package org.chainlead.supervision.ui;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.chainlead.office.ui.PaperPreview;
import org.chainlead.org.Directory;
import org.chainlead.supervision.LadderProposals;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeFormDrafts;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeLengths;
import org.chainlead.supervision.NoticePapers;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.jspecify.annotations.Nullable;

/** 拟稿: the form beside the page as it will look. */
@Route("notices/new")
@RouteAlias("notices/:noticeId/edit")
@PermitAll
@RequiresOperation("supervision.draft")
class NoticeFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final long NEW = -1;

    private final transient NoticeDrafting drafting;
    private final transient NoticeQueries queries;
    private final transient NoticePapers papers;
    private final transient NoticeFormDrafts drafts;
    private final transient LadderProposals proposals;
    private final transient NoticeForm form;
    private final LengthHints hints;
    private final ReasonList reasons = new ReasonList();
    private final Div restored = new Div();
    private transient NoticeId id = NoticeId.random();
    private String key = "new";
    private @Nullable Long version;
    private boolean saved;

    NoticeFormView(
            NoticeDrafting drafting,
            NoticeQueries queries,
            NoticePapers papers,
            NoticeFormDrafts drafts,
            LadderProposals proposals,
            NoticeLengths lengths,
            Directory directory,
            TaskPages tasks) {
        this.drafting = drafting;
        this.queries = queries;
        this.papers = papers;
        this.drafts = drafts;
        this.proposals = proposals;
        hints = new LengthHints(lengths);
        form = new NoticeForm(drafting, directory, tasks);
        restored.setVisible(false);
        addClassNames("view", "notice-view");
    }

    @Override
    public String getPageTitle() {
        return t(version == null ? "supervision.ui.new" : "supervision.ui.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.getRouteParameters().get("noticeId").ifPresent(this::read);
            if (version == null) {
                List<TaskId> tasks = Addresses.tasks(event.getLocation());
                key = "new:"
                        + UUID.nameUUIDFromBytes((tasks.toString()
                                        + Addresses.kind(event.getLocation())
                                                .map(Enum::name)
                                                .orElse(""))
                                .getBytes(StandardCharsets.UTF_8));
                form.begin(tasks);
                Addresses.kind(event.getLocation()).ifPresent(kind -> form.propose(kind, why(tasks)));
            }
            restore();
            show();
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("supervision.ui.notFound")),
                    new EmptyState(missing.text(), new Anchor("notices", t("supervision.ui.back"))));
        }
    }

    /** The reasons of the proposals that this document answers, each with its task. */
    private List<String> why(List<TaskId> tasks) {
        return proposals.about(tasks).stream()
                .map(row -> t("supervision.ui.becauseOf", row.taskName(), String.join("", row.why())))
                .toList();
    }

    private void read(String text) {
        id = Addresses.notice(text).orElseThrow(NotFound::new);
        NoticeDetail notice = queries.detail(id);
        version = notice.version();
        key = "edit:" + id;
        form.show(notice.draft());
    }

    /** What was typed and not saved, in a session that is gone or in another tab. */
    private void restore() {
        drafts.find(key).ifPresent(kept -> {
            id = kept.id();
            version = kept.version() == NEW ? null : kept.version();
            form.show(kept.draft());
            restored.removeAll();
            restored.add(new RestoredNotice(kept.savedAt(), () -> {
                drafts.remove(key);
                getUI().ifPresent(ui -> ui.getPage().reload());
            }));
            restored.setVisible(true);
        });
    }

    private void keep() {
        drafts.keep(key, id, version == null ? NEW : version, form.draft());
    }

    private void show() {
        PaperPreview paper = new PaperPreview(papers.preview(form.draft()));
        form.onChange(() -> {
            keep();
            paper.show(papers.preview(form.draft()));
            hints.show(form.draft());
        });
        hints.show(form.draft());
        Button save = new Button(t("supervision.ui.save"), click -> save());
        save.setDisableOnClick(true);
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new Anchor("notices", t("supervision.ui.title")))
                .primary(save);
        Div left = new Div(new SectionCard(t("supervision.ui.content"), form.fields(), hints));
        left.addClassNames("stack", "span-5");
        Div right = new Div(new SectionCard(t("supervision.ui.paper"), paper));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(header, new SecrecyNotice(), restored, reasons, columns);
        reasons.clear();
        save.addClickListener(click -> save.setEnabled(true));
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
            getUI().ifPresent(ui -> ui.navigate("notices/" + id));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private void write() {
        if (version != null) {
            drafting.edit(id, version, form.draft());
        } else if (exists()) {
            throw new Stale();
        } else {
            drafting.create(id, form.draft());
        }
    }

    /** Whether another tab has saved the new notice that was restored here too. */
    private boolean exists() {
        try {
            queries.detail(id);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
