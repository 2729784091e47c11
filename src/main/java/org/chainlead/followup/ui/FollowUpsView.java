package org.chainlead.followup.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PagedRows;
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

    private final transient FollowUps followUps;
    private final transient AttachmentUploads uploads;
    private final Div asked = new Div();
    private final PagedRows<FollowUpRow> rows;
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private transient Optional<FollowUpId> check = Optional.empty();
    private FollowUpList list = FollowUpList.PENDING;

    FollowUpsView(FollowUps followUps, FollowUpSettings settings, AttachmentUploads uploads, Access access) {
        this.followUps = followUps;
        this.uploads = uploads;
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> followUps.page(list, offset, limit),
                row -> new FollowUpLine(row, followUps, uploads, this::show),
                () -> t("followup.ui.none." + list));
        addClassName("view");
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("followup.ui.subline"));
        if (access.may("followup.settings")) {
            header.actions(new Button(t("followup.ui.settings"), click -> FollowUpRulesForm.ask(settings)));
        }
        for (FollowUpList each : FollowUpList.values()) {
            tabs.add(label(each));
        }
        tabs.select(0);
        add(header, asked, tabs, new SectionCard(getPageTitle(), rows).flush());
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
        rows.show(0);
    }

    private void show() {
        asked.removeAll();
        check.ifPresent(this::showOne);
        rows.refresh();
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
