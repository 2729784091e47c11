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
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Directory;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticePapers;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.TaskPages;
import org.jspecify.annotations.Nullable;

/** 拟稿: the form beside the page as it will look. */
@Route("notices/new")
@RouteAlias("notices/:noticeId/edit")
@PermitAll
@RequiresOperation("supervision.draft")
class NoticeFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NoticeDrafting drafting;
    private final transient NoticeQueries queries;
    private final transient NoticePapers papers;
    private final transient NoticeForm form;
    private final ReasonList reasons = new ReasonList();
    private transient NoticeId id = NoticeId.random();
    private @Nullable Long version;

    NoticeFormView(
            NoticeDrafting drafting, NoticeQueries queries, NoticePapers papers, Directory directory, TaskPages tasks) {
        this.drafting = drafting;
        this.queries = queries;
        this.papers = papers;
        form = new NoticeForm(drafting, directory, tasks);
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
                form.begin(Addresses.tasks(event.getLocation()));
            }
            show();
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("supervision.ui.notFound")),
                    new EmptyState(missing.text(), new Anchor("notices", t("supervision.ui.back"))));
        }
    }

    private void read(String text) {
        id = Addresses.notice(text).orElseThrow(NotFound::new);
        NoticeDetail notice = queries.detail(id);
        version = notice.version();
        form.show(notice.draft());
    }

    private void show() {
        PaperPreview paper = new PaperPreview(papers.preview(form.draft()));
        form.onChange(() -> paper.show(papers.preview(form.draft())));
        Button save = new Button(t("supervision.ui.save"), click -> save());
        save.setDisableOnClick(true);
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new Anchor("notices", t("supervision.ui.title")))
                .primary(save);
        Div left = new Div(new SectionCard(t("supervision.ui.content"), form.fields()));
        left.addClassNames("stack", "span-5");
        Div right = new Div(new SectionCard(t("supervision.ui.paper"), paper));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(header, new SecrecyNotice(), reasons, columns);
        reasons.clear();
        save.addClickListener(click -> save.setEnabled(true));
    }

    private void save() {
        reasons.clear();
        try {
            if (version == null) {
                drafting.create(id, form.draft());
            } else {
                drafting.edit(id, version, form.draft());
            }
            getUI().ifPresent(ui -> ui.navigate("notices/" + id));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }
}
