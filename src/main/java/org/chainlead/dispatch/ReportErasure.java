package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of reports: the working text, every submission, difficulties and answers, and what rounds keep of them. */
@Component
class ReportErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain("report", "return_reason", "correction"));
        places.addAll(TextPlace.plain("report_version", "return_reason"));
        places.addAll(TextPlace.plain(
                "report_part", "progress", "problems", "handed_progress", "handed_problems", "return_reason"));
        places.addAll(TextPlace.plain("evidence_check", "remark"));
        places.addAll(TextPlace.plain("difficulty", "problem", "answer"));
        places.addAll(TextPlace.plain("dispatch_round", "title", "moved_reason", "unread_reason", "published_reason"));
        places.addAll(TextPlace.plain("round_row", "title", "goal_text", "verified_reason", "progress", "next_steps"));
        places.add(TextPlace.json("round_row", "difficulties"));
        places.add(TextPlace.json("report", "body"));
        places.add(TextPlace.json("report_version", "body"));
        return places;
    }
}
