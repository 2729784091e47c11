package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.office.ui.PaperPreview;
import org.chainlead.supervision.NoticeAct;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticePapers;
import org.chainlead.supervision.NoticeQueries;
import org.jspecify.annotations.Nullable;

/** One notice beside its page: facts, where each addressed unit stands, the stamped scan, and what this person may do. */
@Route("notices/:noticeId")
@PermitAll
@RequiresOperation("supervision.view")
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Set<NoticeAct> NEVER_PRIMARY = EnumSet.of(
            NoticeAct.RECALL,
            NoticeAct.WITHDRAW,
            NoticeAct.SEND_BACK,
            NoticeAct.DISCARD,
            NoticeAct.VOID,
            NoticeAct.TAKE_BACK_SCAN,
            NoticeAct.REOPEN);

    private final transient NoticeQueries queries;
    private final transient NoticePapers papers;
    private final transient NoticeDialogs dialogs;
    private @Nullable NoticeId id;
    private String title = t("supervision.ui.title");

    NoticeView(NoticeQueries queries, NoticePapers papers, NoticeDialogs dialogs) {
        this.queries = queries;
        this.papers = papers;
        this.dialogs = dialogs;
        addClassNames("view", "notice-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("noticeId")
                .flatMap(Addresses::notice)
                .orElse(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(id, queries.detail(id));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("supervision.ui.notFound")),
                    new EmptyState(missing.text(), new Anchor("notices", t("supervision.ui.back"))));
        }
    }

    private void show(NoticeId shown, NoticeDetail notice) {
        title = notice.row().title();
        getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        Div left = new Div(NoticeCards.facts(notice));
        if (notice.row().kind() == NoticeKind.INTERVIEW) {
            left.add(InterviewCard.of(notice));
        }
        left.add(NoticeCards.addressees(notice), NoticeCards.scan(notice));
        left.addClassNames("stack", "span-5");
        Div right = new Div(new SectionCard(t("supervision.ui.paper"), new PaperPreview(papers.document(shown))));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(header(shown, notice), columns);
    }

    private ViewHeader header(NoticeId shown, NoticeDetail notice) {
        String number = notice.row().number();
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor("notices", t("supervision.ui.title")),
                        new Span(label(notice.row().kind()) + " " + (number == null ? "" : number)))
                .beside(NoticeTags.of(notice.row()));
        header.actions(
                FileDownload.button(t("supervision.ui.docx"), () -> {
                    ByteArrayOutputStream docx = new ByteArrayOutputStream();
                    papers.write(shown, docx);
                    return FileDownload.File.of(title + ".docx", DOCX, docx.toByteArray());
                }),
                new Button(
                        t("supervision.ui.print"),
                        click -> click.getSource()
                                .getUI()
                                .ifPresent(ui -> ui.getPage().executeJs("window.print()"))));
        boolean first = true;
        for (NoticeAct act : notice.acts()) {
            Button button = new Button(label(act), click -> dialogs.open(act, notice, () -> acted(act)));
            if (first && !(NEVER_PRIMARY.contains(act))) {
                header.primary(button);
            } else {
                header.actions(button);
            }
            first = false;
        }
        return header;
    }

    private void acted(NoticeAct act) {
        if (act == NoticeAct.DISCARD) {
            getUI().ifPresent(ui -> ui.navigate(NoticesView.class));
        } else {
            refresh();
        }
        Notifications.success(t("supervision.ui.done", label(act)));
    }
}
