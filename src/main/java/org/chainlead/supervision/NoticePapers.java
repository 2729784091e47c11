package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.office.DocxExport;
import org.chainlead.office.OfficialDocument;
import org.chainlead.org.Directory;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A notice as an official document in the layout of GB/T 9704-2012: for the preview, the printer and the .docx. */
@Service
@Transactional
public class NoticePapers {

    private final NoticeDesk desk;
    private final Notices notices;
    private final NoticeScope scope;
    private final NoticeParts parts;
    private final Directory directory;

    NoticePapers(NoticeDesk desk, Notices notices, NoticeScope scope, NoticeParts parts, Directory directory) {
        this.desk = desk;
        this.notices = notices;
        this.scope = scope;
        this.parts = parts;
        this.directory = directory;
    }

    /** What a draft will look like, as far as it is written; the number is taken only at 签发. */
    @PreAuthorize("@access.may('supervision.draft')")
    public OfficialDocument preview(NoticeDraft draft) {
        return document(
                draft.title(),
                draft.body(),
                draft.demands(),
                draft.dueOn(),
                new Parts(
                        desk.actor().unitName(),
                        "",
                        null,
                        names(draft.addressees()),
                        names(draft.copies()),
                        List.copyOf(parts.names(draft.tasks()).values())),
                draft.kind(),
                "");
    }

    @PreAuthorize("@access.may('supervision.view')")
    public OfficialDocument document(NoticeId id) {
        return document(readable(id));
    }

    /** Writes the .docx; the stream stays open. The export stands in the trail. */
    @PreAuthorize("@access.may('supervision.view')")
    public void write(NoticeId id, OutputStream out) {
        Notice notice = readable(id);
        DocxExport.write(document(notice), out);
        desk.note(desk.entry(notice, "noticeExported"));
    }

    private Notice readable(NoticeId id) {
        return notices.findById(id.uuid()).filter(scope::mayRead).orElseThrow(NotFound::new);
    }

    private record Parts(
            String organ, String number, @Nullable LocalDate issuedOn, String to, String copies, List<String> tasks) {}

    private OfficialDocument document(Notice notice) {
        LocalDate issuedOn = notice.issuedAt == null
                ? null
                : notice.issuedAt.atZone(DateTimeText.ZONE).toLocalDate();
        Parts known = new Parts(
                notice.organ,
                notice.number == null ? "" : notice.number,
                issuedOn,
                joined(parts.unitNames(notice.id, Relation.ADDRESSEE)),
                joined(parts.unitNames(notice.id, Relation.COPIED)),
                List.copyOf(parts.tasks(notice.id).values()));
        String note = notice.state == NoticeState.VOIDED ? t("supervision.paper.void") : "";
        return document(notice.title, notice.body, notice.demands, notice.dueOn, known, notice.kind, note);
    }

    private static OfficialDocument document(
            String title,
            String body,
            String demands,
            @Nullable LocalDate due,
            Parts known,
            NoticeKind kind,
            String note) {
        OfficialDocument.Builder paper = OfficialDocument.titled(title)
                .issuerMark(known.organ())
                .number(known.number())
                .addressees(known.to())
                .note(note);
        if (!body.isBlank()) {
            paper.paragraph(body);
        }
        if (kind.isAnswered() && !known.tasks().isEmpty()) {
            paper.heading(1, t("supervision.paper.tasks"));
            known.tasks().forEach(task -> paper.item(2, task, ""));
        }
        if (!demands.isBlank()) {
            paper.heading(1, t("supervision.paper.demands"));
            paper.paragraph(demands);
        }
        if (due != null) {
            paper.heading(1, t("supervision.paper.due"));
            String key = kind.isAnswered() ? "supervision.paper.reply" : "supervision.paper.finish";
            paper.paragraph(t(key, DateTimeText.date(due)));
        }
        LocalDate issuedOn = known.issuedOn();
        if (issuedOn != null) {
            paper.signature(known.organ(), issuedOn).imprint(known.copies(), known.organ(), issuedOn);
        }
        return paper.build();
    }

    private String names(List<UnitId> ids) {
        List<UnitRef> units = directory.units(ids);
        return ids.stream()
                .flatMap(id -> units.stream().filter(unit -> unit.id().equals(id)))
                .map(UnitRef::name)
                .collect(Collectors.joining(t("supervision.and")));
    }

    private static String joined(List<String> names) {
        return String.join(t("supervision.and"), names);
    }
}
