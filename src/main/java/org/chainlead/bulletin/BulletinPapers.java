package org.chainlead.bulletin;

import java.io.OutputStream;
import org.chainlead.office.DocxExport;
import org.chainlead.office.OfficialDocument;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A 通报 as an official document in the layout of GB/T 9704-2012: for the preview, the printer and the .docx. */
@Service
@Transactional
@PreAuthorize("@access.may('bulletin.view')")
public class BulletinPapers {

    private final BulletinDesk desk;
    private final BulletinPaper paper;

    BulletinPapers(BulletinDesk desk, BulletinPaper paper) {
        this.desk = desk;
        this.paper = paper;
    }

    @Transactional(readOnly = true)
    public OfficialDocument document(BulletinId id) {
        return paper.of(desk.readable(id));
    }

    /** Writes the .docx; the stream stays open. The export stands in the trail. */
    public void write(BulletinId id, OutputStream out) {
        Bulletin bulletin = desk.readable(id);
        DocxExport.write(paper.of(bulletin), out);
        desk.note(desk.entry(bulletin, "bulletinExported"));
    }
}
