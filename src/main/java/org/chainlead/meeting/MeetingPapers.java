package org.chainlead.meeting;

import java.io.OutputStream;
import org.chainlead.common.NotFound;
import org.chainlead.office.DocxExport;
import org.chainlead.office.OfficialDocument;
import org.chainlead.task.TaskId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meeting's papers as .docx: agenda, 一页纸 of an item, minutes. Every export stands in the trail. */
@Service
@Transactional
public class MeetingPapers {

    private final MeetingDesk desk;
    private final MeetingQueries queries;
    private final OnePage onePage;

    MeetingPapers(MeetingDesk desk, MeetingQueries queries, OnePage onePage) {
        this.desk = desk;
        this.queries = queries;
        this.onePage = onePage;
    }

    /** 会议议程 as the acting person reads it; the stream stays open. */
    @PreAuthorize("@access.may('meeting.view')")
    public void agenda(MeetingId id, OutputStream out) {
        Meeting meeting = desk.read(id, "meeting.view");
        write(meeting, PrintedMeeting.agenda(queries.detail(id)), "agendaExported", out);
    }

    /** 会议纪要; before the signature a draft that says so, for those inside only. */
    @PreAuthorize("@access.may('meeting.view')")
    public void minutes(MeetingId id, OutputStream out) {
        Meeting meeting = desk.read(id, "meeting.view");
        MeetingDetail detail = queries.detail(id);
        if (!detail.inside() && meeting.state != MeetingState.SIGNED) {
            throw new NotFound();
        }
        write(meeting, PrintedMeeting.minutes(detail), "minutesExported", out);
    }

    /**
     * 一页纸 of an item that is a task, made from the data as the acting person reads them.
     *
     * @param instructions with the words of 批示, as far as the person may read them; else they are left out altogether,
     *     since the paper goes round at the meeting
     */
    @PreAuthorize("@access.may('meeting.paper')")
    public void onePage(MeetingId id, AgendaItemId item, boolean instructions, OutputStream out) {
        Meeting meeting = desk.read(id, "meeting.paper");
        AgendaRow row = queries.detail(id).agenda().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
        TaskId task = row.task();
        if (task == null) {
            throw new NotFound();
        }
        write(meeting, onePage.of(meeting, row, task, instructions), "onePageExported", out);
    }

    private void write(Meeting meeting, OfficialDocument paper, String action, OutputStream out) {
        DocxExport.write(paper, out);
        desk.note(desk.entry(meeting, action).text("title", paper.title()));
    }
}
