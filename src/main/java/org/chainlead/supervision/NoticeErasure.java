package org.chainlead.supervision;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of notices, replies, urges and inspections, and of forms that are being typed. */
@Component
class NoticeErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places =
                new ArrayList<>(TextPlace.plain("notice", "title", "body", "demands", "void_reason", "start_reason"));
        places.addAll(TextPlace.plain("notice", "talk_place", "invited", "talked_by", "points", "promises"));
        places.addAll(TextPlace.plain("notice", "opening", "consequence", "closing"));
        places.addAll(TextPlace.plain("notice_reopening", "reason"));
        places.addAll(TextPlace.plain("inspection", "matter", "team", "overlap_reason", "cancel_reason"));
        places.addAll(TextPlace.plain("notice_task", "task_name"));
        places.addAll(TextPlace.plain("notice_reply", "body", "opinion"));
        places.addAll(TextPlace.plain("urge", "reason"));
        places.addAll(TextPlace.plain("ladder_proposal", "why"));
        places.addAll(TextPlace.plain("ladder_dismissal", "reason"));
        places.add(TextPlace.json("notice_form_draft", "body"));
        return places;
    }
}
