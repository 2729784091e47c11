package org.chainlead.project.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.chain.Chains;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.project.Investment;
import org.chainlead.project.NegotiationDetail;
import org.chainlead.project.NegotiationId;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectNegotiations;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectStage;

/** One project in 在谈: what its unit says of it, and who said what when. */
@Route(ProjectAddress.NEGOTIATIONS + "/:negotiationId")
@PermitAll
@RequiresOperation("project.negotiation")
class NegotiationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectNegotiations negotiations;
    private final transient NegotiationActs acts;
    private String title = t("project.negotiation.title");

    NegotiationView(ProjectNegotiations negotiations, ProjectPlanDrafts drafts, Chains chains, Clock clock) {
        this.negotiations = negotiations;
        this.acts = new NegotiationActs(negotiations, drafts, chains, LocalDate.now(clock));
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("negotiationId").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void open(String id) {
        removeAll();
        try {
            show(negotiations.detail(id(id)));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(
                            missing.text(), new Anchor(ProjectAddress.NEGOTIATIONS, t("project.negotiation.back"))));
        }
    }

    private void show(NegotiationDetail detail) {
        NegotiationRow row = detail.row();
        title = row.draft().name();
        SectionCard facts = new SectionCard(t("project.ui.facts"), facts(row));
        facts.actions(acts.of(
                        row,
                        () -> open(row.id().toString()),
                        () -> getUI().ifPresent(ui -> ui.navigate(ProjectAddress.NEGOTIATIONS)))
                .toArray(Button[]::new));
        Div stack = new Div(
                new ViewHeader(title)
                        .breadcrumb(
                                new Anchor(ProjectAddress.NEGOTIATIONS, t("project.negotiation.title")),
                                new Span(title))
                        .beside(new StatusTag(ProjectStage.NEGOTIATING, StatusTag.Kind.INFO))
                        .subline(t("project.negotiation.subline")),
                facts,
                new StoryCard(detail.story()));
        stack.addClassName("stack");
        add(stack);
    }

    private static KeyValueList facts(NegotiationRow row) {
        return new KeyValueList()
                .add(t("project.negotiation.partner"), row.draft().partner())
                .add(
                        t("project.sums.investment"),
                        t("project.ui.investment", Investment.text(row.draft().investment())))
                .add(t("project.column.chain"), row.chain().isEmpty() ? t("project.noChain") : row.chain())
                .add(t("project.column.place"), row.county())
                .add(t("project.negotiation.unit"), row.unit())
                .add(
                        t("project.negotiation.since"),
                        t("project.negotiation.sinceBy", DateTimeText.date(row.since()), row.enteredBy()));
    }

    private static NegotiationId id(String text) {
        try {
            return NegotiationId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
