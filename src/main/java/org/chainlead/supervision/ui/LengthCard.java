package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.supervision.LengthLimit;
import org.chainlead.supervision.LengthSettings;
import org.chainlead.supervision.NoticeField;
import org.chainlead.supervision.NoticeKind;

/** How long each kind of notice should be at most, what will hold later, and the form that changes it. */
@SpringComponent
class LengthCard {

    private final LengthSettings settings;
    private final Clock clock;

    LengthCard(LengthSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param saved told after a change */
    SectionCard card(Runnable saved) {
        SectionCard card = new SectionCard(t("supervision.length.title")).flush();
        List<LengthLimit> versions = settings.versions();
        Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isDrafted)
                .forEach(kind -> card.add(row(kind, of(kind, versions), saved)));
        Paragraph help = new Paragraph(t("supervision.length.help"));
        help.addClassName("card-note");
        card.add(help);
        return card;
    }

    private WorkRow row(NoticeKind kind, List<LengthLimit> versions, Runnable saved) {
        Button change = new Button(t("supervision.settings.change"), click -> ask(kind, versions, saved));
        change.setAriaLabel(t("supervision.length.changeOf", label(kind)));
        String line = byField(versions).stream().map(this::line).collect(Collectors.joining(t("supervision.and")));
        return new WorkRow(new Span(label(kind)), line).acts(change);
    }

    private void ask(NoticeKind kind, List<LengthLimit> versions, Runnable saved) {
        LengthForm form = new LengthForm(kind, versions, LocalDate.now(clock));
        new FormDialog(t("supervision.length.changeOf", label(kind)), form, t("supervision.settings.save"), () -> {
                    form.save(settings);
                    saved.run();
                })
                .validatedBy(form::isComplete)
                .open();
    }

    /** What holds today, and what comes. */
    private String line(List<LengthLimit> versions) {
        LocalDate today = LocalDate.now(clock);
        String now = versions.stream()
                .filter(each -> !each.validFrom().isAfter(today))
                .findFirst()
                .map(LengthCard::words)
                .orElse("");
        String later = versions.reversed().stream()
                .filter(each -> each.validFrom().isAfter(today))
                .map(each -> t("supervision.length.later", DateTimeText.date(each.validFrom()), words(each)))
                .collect(Collectors.joining());
        return now + later;
    }

    private static String words(LengthLimit limit) {
        Integer characters = limit.characters();
        return characters == null
                ? t("supervision.length.unlimited", limit.field())
                : t(
                        limit.field().isPages() ? "supervision.length.pages" : "supervision.length.limit",
                        limit.field(),
                        characters);
    }

    private static Collection<List<LengthLimit>> byField(List<LengthLimit> versions) {
        LinkedHashMap<NoticeField, List<LengthLimit>> sorted = new LinkedHashMap<>();
        for (NoticeField field : NoticeField.values()) {
            List<LengthLimit> own =
                    versions.stream().filter(each -> each.field() == field).toList();
            if (!own.isEmpty()) {
                sorted.put(field, own);
            }
        }
        return sorted.values();
    }

    private static List<LengthLimit> of(NoticeKind kind, List<LengthLimit> versions) {
        return versions.stream().filter(each -> each.kind() == kind).toList();
    }
}
