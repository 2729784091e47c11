package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinPart;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.BulletinText;
import org.chainlead.common.ui.SectionCard;

/** The texts of a draft, each saved while it is typed. Numbers stand in them as marks and cannot be changed. */
class BulletinEditor extends SectionCard {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 4;

    private final transient BulletinDrafting drafting;
    private final transient BulletinQueries queries;
    private final transient BulletinId id;

    BulletinEditor(BulletinDrafting drafting, BulletinQueries queries, BulletinDetail bulletin, Runnable changed) {
        super(t("bulletin.ui.texts"));
        this.drafting = drafting;
        this.queries = queries;
        id = bulletin.row().id();
        add(new Paragraph(t("bulletin.ui.textsHelp")));
        for (BulletinPart part : BulletinPart.values()) {
            add(field(part, bulletin, changed));
        }
        add(marks());
    }

    private TextSaver field(BulletinPart part, BulletinDetail bulletin, Runnable changed) {
        TextArea area = new TextArea(label(part));
        area.setMaxLength(part.longest());
        area.setMinRows(part.isSection() ? ROWS : 1);
        area.addClassName("bulletin-" + part.name().toLowerCase(java.util.Locale.ROOT));
        TextSaver saver = new TextSaver(
                area,
                stored(bulletin, part),
                (words, version) -> drafting.saveText(id, part, words, version),
                () -> stored(queries.detail(id), part),
                changed);
        saver.say(bulletin.typed().getOrDefault(part, List.of()), "");
        return saver;
    }

    private static TextSaver.Stored stored(BulletinDetail bulletin, BulletinPart part) {
        BulletinText text = Objects.requireNonNull(bulletin.texts().get(part));
        return new TextSaver.Stored(text.body(), text.version());
    }

    private Div marks() {
        Div list = new Div(new Paragraph(t("bulletin.ui.marks")));
        list.addClassName("bulletin-marks");
        drafting.marks(id).forEach((mark, value) -> list.add(new Span(t("bulletin.ui.mark", mark, value))));
        return list;
    }
}
