package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.AgendaText;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingNotes;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.SavedText;

/**
 * One text of an item, saved while it is typed. When somebody else has saved meanwhile, what was typed is kept aside on the
 * server at once, both stand below each other, and the person chooses.
 */
class AgendaTextArea extends Composite<Div> {

    private static final int LONGEST = 4000;
    private static final int TYPING_MILLIS = 1500;

    private final transient MeetingNotes notes;
    private final transient MeetingQueries queries;
    private final transient MeetingId meeting;
    private final transient AgendaRow item;
    private final AgendaText field;
    private final TextArea area;
    private final Span said = new Span();
    private final ReasonList reasons = new ReasonList();
    private final Div conflict = new Div();
    private long version;

    AgendaTextArea(MeetingNotes notes, MeetingQueries queries, MeetingId meeting, AgendaRow item, AgendaText field) {
        this.notes = notes;
        this.queries = queries;
        this.meeting = meeting;
        this.item = item;
        this.field = field;
        version = item.version(field);
        area = new TextArea(label(field));
        area.setMaxLength(LONGEST);
        area.setMinRows(2);
        area.setWidthFull();
        area.setValue(item.text(field));
        area.setAriaLabel(t("meeting.ui.actOn", label(field), item.title()));
        area.setHelperText(t("meeting.ui.textHelp." + field));
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TYPING_MILLIS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        said.addClassName("saved-at");
        said.getElement().setAttribute("role", "status");
        conflict.setVisible(false);
        conflict.addClassName("restored-notice");
        getContent().addClassName("meeting-text");
        getContent().add(area, said, conflict, reasons);
    }

    private void save() {
        reasons.clear();
        try {
            SavedText saved = notes.save(meeting, item.id(), field, version, area.getValue());
            version = saved.version();
            conflict.setVisible(false);
            said.setText(t("meeting.ui.saved", DateTimeText.time(saved.at())));
        } catch (Stale stale) {
            said.setText(t("meeting.ui.notSaved"));
            notes.keepAside(meeting, item.id(), field, area.getValue());
            showBoth();
        } catch (Refusal refusal) {
            said.setText(t("meeting.ui.notSaved"));
            reasons.show(refusal);
        }
    }

    private AgendaRow latest() {
        return queries.detail(meeting).agenda().stream()
                .filter(row -> row.id().equals(item.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void showBoth() {
        AgendaRow theirs = latest();
        conflict.removeAll();
        Paragraph words = new Paragraph(theirs.text(field));
        words.addClassName("meeting-words");
        conflict.add(
                new Paragraph(t("meeting.ui.stale", theirs.writtenBy() == null ? "" : theirs.writtenBy())),
                words,
                new Button(t("meeting.ui.keepMine"), click -> keepMine(theirs)),
                new Button(t("meeting.ui.keepTheirs"), click -> keepTheirs(theirs)),
                new Button(t("meeting.ui.keepBoth"), click -> keepBoth(theirs)));
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(true);
    }

    /** The other's words are kept aside before mine stand in their place. */
    private void keepMine(AgendaRow theirs) {
        notes.keepAside(meeting, item.id(), field, theirs.text(field));
        version = theirs.version(field);
        save();
    }

    private void keepTheirs(AgendaRow theirs) {
        area.setValue(theirs.text(field));
        version = theirs.version(field);
        conflict.setVisible(false);
        said.setText("");
    }

    private void keepBoth(AgendaRow theirs) {
        area.setValue((theirs.text(field) + "\n" + area.getValue()).strip());
        version = theirs.version(field);
        save();
    }
}
