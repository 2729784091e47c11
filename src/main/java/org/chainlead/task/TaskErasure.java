package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of plans, tasks with their goals and versions, requests, saved views and unsaved forms. */
@Component
class TaskErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain(
                "task",
                "source_title",
                "source_clause",
                "title",
                "measure",
                "goal_text",
                "responsible",
                "proposal",
                "basis",
                "verified_reason",
                "override_reason",
                "done_text",
                "progress"));
        places.addAll(TextPlace.plain("action_plan", "name", "document"));
        places.addAll(TextPlace.plain("special_action", "name"));
        places.addAll(TextPlace.plain("task_unit", "part"));
        places.addAll(TextPlace.plain("goal", "name"));
        places.addAll(TextPlace.plain("milestone", "text"));
        places.addAll(TextPlace.plain("goal_value", "source"));
        places.addAll(TextPlace.plain("occurrence", "kind", "subject", "result", "reference"));
        places.addAll(
                TextPlace.plain("task_request", "reason", "progress", "proposed", "opinion", "decision", "paper"));
        places.addAll(TextPlace.plain("task_version", "reason"));
        places.addAll(TextPlace.plain("saved_view", "name", "query"));
        places.add(TextPlace.json("task_version", "body"));
        places.add(TextPlace.json("task_form_draft", "body"));
        return places;
    }
}
