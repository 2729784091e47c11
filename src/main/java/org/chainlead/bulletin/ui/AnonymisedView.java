package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Objects;
import org.chainlead.bulletin.AnonymisedBulletin;
import org.chainlead.bulletin.BulletinAnonymising;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.MaskKind;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.jspecify.annotations.Nullable;

/** Both versions of an issued 通报 side by side with what is hidden marked; downloaded only once somebody confirmed it. */
@Route(BulletinAddresses.LIST + "/:bulletinId/anonymised")
@PermitAll
@RequiresOperation("bulletin.anonymise")
class AnonymisedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BulletinAnonymising anonymising;
    private final ReasonList reasons = new ReasonList();
    private @Nullable BulletinId id;

    AnonymisedView(BulletinAnonymising anonymising) {
        this.anonymising = anonymising;
        addClassNames("view", "anonymised-view");
    }

    @Override
    public String getPageTitle() {
        return t("bulletin.mask.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = BulletinAddresses.id(event).orElse(null);
        refresh();
    }

    private void refresh() {
        removeAll();
        reasons.clear();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(id, anonymising.of(id));
        } catch (Refusal refusal) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(refusal.text(), new Anchor(BulletinAddresses.LIST, t("bulletin.ui.back"))));
        }
    }

    private void show(BulletinId shown, AnonymisedBulletin both) {
        Div page = new Div(
                header(shown, both),
                reasons,
                choices(shown, both),
                new SectionCard(t("bulletin.mask.sides"), new MaskedSides(both, words -> choose(shown, words, true))));
        page.addClassName("stack");
        add(page);
    }

    private ViewHeader header(BulletinId shown, AnonymisedBulletin both) {
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(
                        new Anchor(BulletinAddresses.LIST, t("bulletin.ui.title")),
                        new Anchor(BulletinAddresses.of(shown), both.title()));
        if (both.confirmedAt() == null) {
            return header.subline(t("bulletin.mask.unconfirmed"))
                    .primary(new Button(t("bulletin.mask.confirm"), click -> confirm(shown, both)));
        }
        return header.subline(t(
                        "bulletin.mask.confirmed",
                        Objects.requireNonNullElse(both.confirmedBy(), ""),
                        DateTimeText.moment(both.confirmedAt())))
                .actions(FileDownload.button(t("bulletin.ui.docx"), () -> {
                    ByteArrayOutputStream docx = new ByteArrayOutputStream();
                    anonymising.write(shown, docx);
                    return FileDownload.File.of(t("bulletin.mask.file"), BulletinView.DOCX, docx.toByteArray());
                }));
    }

    private void confirm(BulletinId shown, AnonymisedBulletin both) {
        long hits = both.hits().values().stream().mapToLong(Long::longValue).sum();
        String verb = t("bulletin.mask.confirm");
        new ConfirmAction(verb, t("bulletin.mask.confirmFollows", hits), verb, () -> {
                    anonymising.confirm(shown, both.sha256());
                    refresh();
                    Notifications.success(t("bulletin.mask.done"));
                })
                .open();
    }

    private SectionCard choices(BulletinId shown, AnonymisedBulletin both) {
        TextField words = new TextField(t("bulletin.mask.more"));
        words.setMaxLength(BulletinAnonymising.LONGEST);
        words.setHelperText(t("bulletin.mask.moreHelp"));
        Button hide = new Button(t("bulletin.mask.hide"), click -> choose(shown, words.getValue(), false));
        Div line = new Div(words, hide);
        line.addClassName("bulletin-choose");
        Div chosen = new Div();
        chosen.addClassName("bulletin-marks");
        both.choices().forEach((each, kept) -> chosen.add(choice(shown, each, kept)));
        return new SectionCard(t("bulletin.mask.choices"), new Paragraph(counts(both.hits())), line, chosen);
    }

    private Component choice(BulletinId shown, String words, boolean kept) {
        Button forget = new Button(t("bulletin.mask.forget"), click -> {
            anonymising.forget(shown, words);
            refresh();
        });
        forget.setAriaLabel(t("bulletin.mask.forgetOf", words));
        return new Span(new Span(t(kept ? "bulletin.mask.kept" : "bulletin.mask.hidden", words)), forget);
    }

    private void choose(BulletinId shown, String words, boolean kept) {
        try {
            anonymising.choose(shown, words, kept);
            refresh();
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private static String counts(Map<MaskKind, Long> hits) {
        StringBuilder words = new StringBuilder(t("bulletin.mask.counts"));
        for (MaskKind kind : MaskKind.values()) {
            if (hits.containsKey(kind)) {
                words.append(t("bulletin.mask.count", label(kind), hits.get(kind)));
            }
        }
        return hits.isEmpty() ? t("bulletin.mask.nothing") : words.toString();
    }
}
