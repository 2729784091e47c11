package org.chainlead.followup.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.followup.FollowUpId;
import org.chainlead.followup.FollowUpList;
import org.chainlead.followup.FollowUpRow;
import org.chainlead.followup.FollowUpSettings;
import org.chainlead.followup.FollowUps;
import org.chainlead.org.Access;

/** 回头看: what is to be looked at and what was found, page by page; {@code ?check=…} puts one of them first. */
@Route("follow-ups")
@Menu(title = "followup.ui.title", order = 43, icon = "vaadin:time-backward")
@PermitAll
@RequiresOperation("followup.view")
class FollowUpsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient FollowUps followUps;
    private final transient AttachmentUploads uploads;
    private final Div asked = new Div();
    private final Div rows = new Div();
    private final Span place = new Span();
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private final Button earlier = new Button(t("followup.ui.previous"), click -> turn(-PAGE));
    private final Button later = new Button(t("followup.ui.next"), click -> turn(PAGE));
    private transient Optional<FollowUpId> check = Optional.empty();
    private FollowUpList list = FollowUpList.PENDING;
    private int offset;

    FollowUpsView(FollowUps followUps, FollowUpSettings settings, AttachmentUploads uploads, Access access) {
        this.followUps = followUps;
        this.uploads = uploads;
        addClassName("view");
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("followup.ui.subline"));
        if (access.may("followup.settings")) {
            header.actions(new Button(t("followup.ui.settings"), click -> FollowUpRulesForm.ask(settings)));
        }
        for (FollowUpList each : FollowUpList.values()) {
            tabs.add(label(each));
        }
        tabs.select(0);
        place.getElement().setAttribute("role", "status");
        Div pager = new Div(earlier, place, later);
        pager.addClassName("pager");
        add(header, asked, tabs, new SectionCard(getPageTitle(), rows, pager).flush());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        check = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("check")
                .flatMap(FollowUpsView::id);
        if (event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .filter(FollowUpList.CHECKED.name()::equals)
                .isPresent()) {
            list = FollowUpList.CHECKED;
            tabs.select(list.ordinal());
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return t("followup.ui.title");
    }

    private static Optional<FollowUpId> id(String text) {
        try {
            return Optional.of(new FollowUpId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void pick(int index) {
        list = FollowUpList.values()[index];
        offset = 0;
        show();
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        show();
    }

    private void show() {
        asked.removeAll();
        check.ifPresent(this::showOne);
        Page<FollowUpRow> page = followUps.page(list, offset, PAGE);
        if (page.rows().isEmpty() && offset > 0) {
            turn(-PAGE);
            return;
        }
        rows.removeAll();
        page.rows().forEach(row -> rows.add(new FollowUpLine(row, followUps, uploads, this::show)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(t("followup.ui.none." + list)));
        }
        earlier.setVisible(offset > 0);
        later.setVisible(offset + PAGE < page.total());
        place.setVisible(page.total() > 0);
        place.setText(t(
                "followup.ui.place",
                page.total() == 0 ? 0 : offset + 1,
                offset + page.rows().size(),
                page.total()));
    }

    private void showOne(FollowUpId id) {
        try {
            FollowUpRow row = followUps.one(id);
            asked.add(new SectionCard(t("followup.ui.asked"), new FollowUpLine(row, followUps, uploads, this::show))
                    .flush());
        } catch (NotFound missing) {
            asked.add(new EmptyState(missing.text(), new Anchor("follow-ups", t("followup.ui.all"))));
        }
    }
}
