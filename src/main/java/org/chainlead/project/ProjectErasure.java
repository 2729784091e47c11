package org.chainlead.project;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of projects as a list printed them, and what is typed about them. */
@Component
class ProjectErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(
                TextPlace.plain("major_project", "number", "industry", "name", "printed_name", "partner", "place"));
        places.addAll(TextPlace.plain("project_stage_stay", "reason"));
        places.addAll(TextPlace.plain("project_year_plan", "basis", "return_reason"));
        places.addAll(TextPlace.plain("project_contract", "basis", "return_reason"));
        places.addAll(TextPlace.plain("project_key_date", "basis", "return_reason"));
        places.addAll(TextPlace.plain("project_month", "note", "return_reason"));
        places.addAll(TextPlace.plain("project_anomaly_decision", "remark"));
        places.addAll(TextPlace.plain("project_merge", "reason"));
        places.addAll(TextPlace.plain("resource_request", "wanted", "answer", "remark"));
        places.addAll(TextPlace.plain("joint_review", "conclusion"));
        places.addAll(TextPlace.plain("project_milestone", "name"));
        places.add(TextPlace.json("project_form_draft", "body"));
        return places;
    }
}
