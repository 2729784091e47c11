package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.instruction.InstructionAct;
import org.chainlead.instruction.InstructionDetail;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionService;
import org.chainlead.instruction.InstructionSource;
import org.chainlead.instruction.InstructionState;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.org.TypedReasons;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** One 批示: the words whole with their scan, what became of them, and for the office 拟办 and decision. */
@Route("instructions/:instructionId")
@PermitAll
@RequiresOperation("instruction.view")
class InstructionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionQueries queries;
    private final transient InstructionService service;
    private final transient InstructionTriage triage;
    private final transient TriageForms forms;
    private final transient TypedReasons reasons;
    private @Nullable InstructionId id;

    InstructionView(
            InstructionQueries queries,
            InstructionService service,
            InstructionTriage triage,
            TriageForms forms,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.queries = queries;
        this.service = service;
        this.triage = triage;
        this.forms = forms;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t("instruction.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("instructionId")
                .map(InstructionView::read)
                .orElse(null);
        refresh();
    }

    private static @Nullable InstructionId read(String text) {
        try {
            return InstructionId.of(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(queries.detail(id));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor("instructions", t("instruction.ui.toList"))));
        }
    }

    private void show(InstructionDetail detail) {
        ViewHeader header = new ViewHeader(t("instruction.ui.of", detail.row().postName()))
                .breadcrumb(new Anchor("instructions", getPageTitle()))
                .beside(InstructionWords.state(detail.row().state()))
                .subline(InstructionWords.origin(detail.row()));
        if (detail.row().source() == InstructionSource.TRANSCRIBED) {
            header.beside(new StatusTag(InstructionSource.TRANSCRIBED, StatusTag.Kind.INFO));
        }
        Div left = new Div(words(detail));
        left.addClassNames("stack", "span-5");
        Div right = new Div(outcome(detail));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(header, columns);
    }

    private SectionCard words(InstructionDetail detail) {
        Paragraph words = new Paragraph(detail.row().words());
        words.addClassName("instruction-words");
        KeyValueList facts = new KeyValueList();
        if (detail.row().task() != null && detail.row().taskTitle() != null) {
            facts.add(
                    t("instruction.ui.task"),
                    new Anchor("tasks/" + detail.row().task(), detail.row().taskTitle()));
        }
        if (!detail.units().isEmpty()) {
            facts.add(
                    t("instruction.ui.units"),
                    detail.units().stream()
                            .map(UnitRef::name)
                            .collect(Collectors.joining(t("instruction.ui.separator"))));
        }
        return new SectionCard(
                t("instruction.field.words"), words, new AttachmentList(detail.scans()), facts, acts(detail));
    }

    private Div acts(InstructionDetail detail) {
        Div acts = new Div();
        acts.addClassName("big-acts");
        if (detail.acts().contains(InstructionAct.WITHDRAW)) {
            acts.add(new Button(label(InstructionAct.WITHDRAW), click -> withdraw(detail)));
        }
        if (detail.acts().contains(InstructionAct.RETURN)) {
            acts.add(new Button(label(InstructionAct.RETURN), click -> askReturn(detail)));
        }
        if (detail.row().task() != null) {
            acts.add(new Button(
                    t("instruction.ui.toTask"),
                    click -> UI.getCurrent().navigate("tasks/" + detail.row().task())));
        }
        acts.add(new Button(t("instruction.ui.toList"), click -> UI.getCurrent().navigate("instructions")));
        return acts;
    }

    private void askReturn(InstructionDetail detail) {
        new ReasonDialog(label(InstructionAct.RETURN), reason -> {
                    triage.returnProposal(detail.row().id(), reason);
                    done(label(InstructionAct.RETURN));
                })
                .keptIn(reasons, "instruction.return:" + detail.row().id())
                .open();
    }

    private void withdraw(InstructionDetail detail) {
        new ConfirmAction(
                        label(InstructionAct.WITHDRAW),
                        t("instruction.ui.withdrawFollows"),
                        label(InstructionAct.WITHDRAW),
                        () -> {
                            service.withdraw(detail.row().id());
                            done(label(InstructionAct.WITHDRAW));
                        })
                .open();
    }

    private SectionCard outcome(InstructionDetail detail) {
        SectionCard card = new SectionCard(t("instruction.ui.outcome"));
        if (detail.triage() != null) {
            card.add(forms.summary(detail));
        }
        if (detail.made() != null && detail.madeTitle() != null) {
            card.add(new KeyValueList()
                    .add(
                            t("instruction.ui.made", detail.madeNumber() == null ? "" : detail.madeNumber()),
                            new Anchor("tasks/" + detail.made(), detail.madeTitle())));
        }
        if (detail.acts().contains(InstructionAct.DECIDE) || detail.acts().contains(InstructionAct.PROPOSE)) {
            card.add(forms.form(detail, this::done));
        } else if (detail.triage() == null) {
            card.add(new EmptyState(waiting(detail.row().state())));
        }
        return card;
    }

    private static String waiting(InstructionState state) {
        return switch (state) {
            case ENTERED -> t("instruction.ui.waitsForProposal");
            case PROPOSED -> t("instruction.ui.waitsForDecision");
            case WITHDRAWN -> t("instruction.ui.isWithdrawn");
            case DECIDED -> label(state);
        };
    }

    private void done(String what) {
        refresh();
        Notifications.success(t("instruction.ui.done", what));
    }
}
