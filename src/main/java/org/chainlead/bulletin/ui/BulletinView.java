package org.chainlead.bulletin.ui;

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
import java.util.Arrays;
import org.chainlead.bulletin.BulletinAct;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinPapers;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.PublishedRounds;
import org.chainlead.office.ui.PaperPreview;
import org.chainlead.org.Access;
import org.jspecify.annotations.Nullable;

/** One 通报 beside its page: numbers with the rows behind them, texts to edit, what the units said, and the acts. */
@Route(BulletinAddresses.LIST + "/:bulletinId")
@PermitAll
@RequiresOperation("bulletin.view")
class BulletinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final long serialVersionUID = 1L;

    private final transient BulletinQueries queries;
    private final transient BulletinPapers papers;
    private final transient BulletinCards cards;
    private final transient BulletinDialogs dialogs;
    private final transient PublishedRounds published;
    private final transient Access access;
    private @Nullable BulletinId id;
    private String title = t("bulletin.ui.title");

    BulletinView(
            BulletinQueries queries,
            BulletinPapers papers,
            BulletinCards cards,
            BulletinDialogs dialogs,
            PublishedRounds published,
            Access access) {
        this.queries = queries;
        this.papers = papers;
        this.cards = cards;
        this.dialogs = dialogs;
        this.published = published;
        this.access = access;
        addClassNames("view", "notice-view", "bulletin-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = BulletinAddresses.id(event).orElse(null);
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
                    new ViewHeader(t("bulletin.ui.notFound")),
                    new EmptyState(missing.text(), new Anchor(BulletinAddresses.LIST, t("bulletin.ui.back"))));
        }
    }

    private void show(BulletinId shown, BulletinDetail bulletin) {
        title = bulletin.row().title();
        getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        PaperPreview paper = new PaperPreview(papers.document(shown));
        Runnable changed = () -> paper.show(papers.document(shown));
        Div left = new Div(cards.of(bulletin, changed, this::refresh));
        left.addClassNames("stack", "span-5");
        Div right = new Div(new SectionCard(t("office.ui.paper"), paper));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        Div below = new Div(cards.lists(bulletin, changed));
        below.addClassName("stack");
        add(header(shown, bulletin));
        if (bulletin.may(BulletinAct.EDIT)) {
            add(new SecrecyNotice());
        }
        if (bulletin.row().stale()) {
            add(stale(bulletin));
        }
        add(columns, below);
    }

    private static Div stale(BulletinDetail bulletin) {
        Div said = new Div(new Span(t("bulletin.ui.staleWords", DateTimeText.moment(bulletin.writtenAt()))));
        said.addClassName("restored-notice");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private ViewHeader header(BulletinId shown, BulletinDetail bulletin) {
        String number = bulletin.row().number();
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor(BulletinAddresses.LIST, t("bulletin.ui.title")),
                        new Span(number == null ? bulletin.row().roundName() : number))
                .beside(BulletinTags.of(bulletin.row()))
                .subline(BulletinTags.next(bulletin));
        header.actions(FileDownload.button(t("bulletin.ui.docx"), () -> {
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            papers.write(shown, docx);
            return FileDownload.File.of(title + ".docx", DOCX, docx.toByteArray());
        }));
        if (access.may("dispatch.published")) {
            published
                    .find(bulletin.row().round())
                    .ifPresent(round -> header.actions(
                            new Anchor("published-rounds/" + round.id(), t("dispatch.published.ofBulletin"))));
        }
        acts(header, bulletin);
        return header;
    }

    /** Texts are edited and objections decided where they stand; the first of the other acts is the primary one. */
    private void acts(ViewHeader header, BulletinDetail bulletin) {
        boolean first = true;
        for (BulletinAct act : Arrays.stream(BulletinAct.values())
                .filter(act -> act != BulletinAct.EDIT && act != BulletinAct.DECIDE)
                .filter(bulletin::may)
                .toList()) {
            Button button = new Button(label(act), click -> dialogs.open(act, bulletin, () -> acted(act)));
            if (first && act.ordinal() < BulletinAct.ANONYMISE.ordinal()) {
                header.primary(button);
            } else {
                header.actions(button);
            }
            first = false;
        }
    }

    private void acted(BulletinAct act) {
        if (act == BulletinAct.DISCARD) {
            getUI().ifPresent(ui -> ui.navigate(BulletinsView.class));
        } else {
            refresh();
        }
        Notifications.success(t("bulletin.ui.done", label(act)));
    }
}
