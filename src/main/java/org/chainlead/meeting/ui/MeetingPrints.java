package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingPapers;
import org.chainlead.meeting.MeetingState;

/** The papers of a meeting as links, and the page itself for the printer. */
final class MeetingPrints {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private MeetingPrints() {}

    static Component[] agenda(MeetingPapers papers, MeetingDetail meeting) {
        List<Component> links = new ArrayList<>();
        String name = meeting.row().name();
        links.add(button(
                t("meeting.ui.agendaDocx"),
                t("meeting.paper.agenda", name),
                out -> papers.agenda(meeting.row().id(), out)));
        MeetingState state = meeting.row().state();
        boolean written = state != MeetingState.PLANNED && state != MeetingState.CANCELLED;
        if (state == MeetingState.SIGNED || (written && meeting.inside())) {
            links.add(button(
                    t("meeting.ui.minutesDocx"),
                    t("meeting.paper.minutes", name),
                    out -> papers.minutes(meeting.row().id(), out)));
        }
        links.add(new Button(
                t("meeting.ui.print"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"))));
        return links.toArray(Component[]::new);
    }

    /** Without and with 批示; the paper goes round, so that the plain one stands first. */
    static Span onePage(MeetingPapers papers, MeetingDetail meeting, AgendaRow item) {
        Span pages = new Span(page(papers, meeting, item, false), page(papers, meeting, item, true));
        pages.addClassName("meeting-pages");
        return pages;
    }

    private static Anchor page(MeetingPapers papers, MeetingDetail meeting, AgendaRow item, boolean instructions) {
        String text = t(instructions ? "meeting.ui.onePageWithInstructions" : "meeting.ui.onePage");
        Anchor link = button(
                text,
                t("meeting.page.title", item.title()),
                out -> papers.onePage(meeting.row().id(), item.id(), instructions, out));
        link.setAriaLabel(t("meeting.ui.actOn", text, item.title()));
        return link;
    }

    private static Anchor button(String text, String name, Consumer<ByteArrayOutputStream> write) {
        return FileDownload.button(text, () -> {
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            write.accept(docx);
            return FileDownload.File.of(
                    name.replaceAll("[\\\\/:*?\"<>|\\s]+", " ") + ".docx", DOCX, docx.toByteArray());
        });
    }
}
