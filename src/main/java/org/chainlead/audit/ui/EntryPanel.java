package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.audit.EntryTexts;
import org.chainlead.audit.OrderedFile;
import org.chainlead.audit.TrailDetail;
import org.chainlead.audit.TrailLine;
import org.chainlead.audit.TrailWords;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;

/** One entry: fields, hashes and verification; its texts only once they were read under a 调阅单. */
class EntryPanel extends Composite<SectionCard> {

    /** Opens a file of the shown entry by its place. */
    @FunctionalInterface
    interface Files {
        OrderedFile open(long entry, int place);
    }

    /** Where there is room, the list takes the place of an empty panel. */
    private static final String NOTHING = "nothing";

    private static final String UNKNOWN_KIND = "application/octet-stream";

    private final Files files;
    private final Button read;
    private final Button ask;
    private final Button only;

    EntryPanel(Files files, Runnable readTexts, Runnable askForAccess, Runnable showSubject) {
        this.files = files;
        read = new Button(t("audit.entry.read"), click -> readTexts.run());
        ask = new Button(t("audit.entry.ask"), click -> askForAccess.run());
        only = new Button(t("audit.entry.only"), click -> showSubject.run());
        getContent().addClassName("entry-panel");
        showNothing();
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("audit.entry.title"));
    }

    void showNothing() {
        getContent().addClassName(NOTHING);
        getContent().setContent(new Paragraph(t("audit.entry.none")));
    }

    void show(TrailDetail detail) {
        TrailLine line = detail.line();
        KeyValueList facts = new KeyValueList()
                .add(t("audit.column.at"), DateTimeText.fullMoment(line.at()))
                .add(t("audit.column.who"), TrailGrid.who(line))
                .add(t("audit.column.act"), TrailWords.act(line.action()))
                .add(t("audit.column.subject"), TrailWords.subject(line.subject()))
                .add(t("audit.column.seq"), String.valueOf(line.seq()))
                .add(t("audit.entry.fields"), fields(detail));
        detail.contents().forEach(content -> facts.add(name(content), content.hash()));
        facts.add(t("audit.entry.hash"), detail.hash())
                .add(t("audit.entry.prev"), detail.prevHash().isEmpty() ? t("audit.entry.first") : detail.prevHash())
                .add(t("audit.entry.verified"), t(detail.verified() ? "audit.entry.right" : "audit.entry.wrong"))
                .add(t("audit.column.seal"), seal(detail));
        getContent().removeClassName(NOTHING);
        getContent().setContent(facts, read, ask, only);
    }

    void show(TrailDetail detail, EntryTexts texts) {
        show(detail);
        KeyValueList words = new KeyValueList().add(t("audit.entry.sentence"), texts.sentence());
        addAll(words, texts.values());
        addAll(words, texts.texts());
        texts.erased().forEach(field -> words.add(TrailWords.field(field), t("audit.entry.erased")));
        for (int place = 0; place < texts.files().size(); place++) {
            words.add(
                    t("audit.entry.file"),
                    link(detail.line().id(), place, texts.files().get(place)));
        }
        getContent().add(words);
    }

    private Anchor link(long entry, int place, String name) {
        return FileDownload.link(name, () -> {
            OrderedFile file = files.open(entry, place);
            return new FileDownload.File(file.name(), UNKNOWN_KIND, file.size(), file.content());
        });
    }

    private static void addAll(KeyValueList list, Map<String, String> values) {
        values.forEach((field, value) -> list.add(TrailWords.field(field), TrailWords.value(value)));
    }

    private static String fields(TrailDetail detail) {
        String fields =
                detail.values().stream().map(TrailWords::field).collect(Collectors.joining(t("common.ui.comma")));
        return fields.isEmpty() ? t("audit.entry.noFields") : fields;
    }

    private static String name(TrailDetail.Content content) {
        String name = content.file() ? content.name() : TrailWords.field(content.name());
        return t(content.file() ? "audit.entry.fileHash" : "audit.entry.textHash", name);
    }

    private static String seal(TrailDetail detail) {
        return detail.batch() == null || detail.sealedAt() == null
                ? t("audit.unsealed")
                : t("audit.entry.batch", detail.batch(), DateTimeText.fullMoment(detail.sealedAt()));
    }
}
