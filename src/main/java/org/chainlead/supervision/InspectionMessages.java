package org.chainlead.supervision;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Tells the inspected units; in the transaction of the act. */
@Component
class InspectionMessages {

    private final Messages messages;
    private final Recipients recipients;

    InspectionMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    void planned(Inspection inspection, Collection<UnitId> units) {
        tell(inspection, units, "supervision.message.inspectionPlanned");
    }

    /** Also those that are no longer among its units. */
    void changed(Inspection inspection, Collection<UnitId> units) {
        tell(inspection, units, "supervision.message.inspectionChanged");
    }

    void cancelled(Inspection inspection, Collection<UnitId> units) {
        tell(inspection, units, "supervision.message.inspectionCancelled");
    }

    private void tell(Inspection inspection, Collection<UnitId> units, String key) {
        String dates = InspectionOverlaps.dates(inspection.fromOn, inspection.untilOn);
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD),
                new MessageDraft(
                        key,
                        List.of(dates, inspection.matter),
                        "inspections?month=" + YearMonth.from(inspection.fromOn),
                        key + ":" + inspection.id + ":" + inspection.version));
    }
}
