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
        return new NoticePaper(
                        desk.actor().unitName(),
                        "",
                        null,
                        names(draft.addressees()),
                        names(draft.copies()),
                        List.copyOf(parts.names(draft.tasks()).values()),
                        "")
                .of(draft);
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

    private OfficialDocument document(Notice notice) {
        LocalDate issuedOn = notice.issuedAt == null
                ? null
                : notice.issuedAt.atZone(DateTimeText.ZONE).toLocalDate();
        return new NoticePaper(
                        notice.organ,
                        notice.number == null ? "" : notice.number,
                        issuedOn,
                        joined(parts.unitNames(notice.id, Relation.ADDRESSEE)),
                        joined(parts.unitNames(notice.id, Relation.COPIED)),
                        List.copyOf(parts.tasks(notice.id).values()),
                        notice.state == NoticeState.VOIDED ? t("supervision.paper.void") : "")
                .of(notice.words());
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
