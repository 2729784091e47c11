package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.UrgeId;
import org.chainlead.task.TaskId;

/** Ids as they stand in addresses; what is no id is left out. */
final class Addresses {

    private Addresses() {}

    static Optional<NoticeId> notice(String text) {
        return uuid(text).map(NoticeId::new);
    }

    static Optional<UrgeId> urge(String text) {
        return uuid(text).map(UrgeId::new);
    }

    /** The tasks of {@code ?task=…&task=…}. */
    static List<TaskId> tasks(Location location) {
        return location.getQueryParameters().getParameters("task").stream()
                .flatMap(text -> uuid(text).stream())
                .distinct()
                .map(TaskId::new)
                .toList();
    }

    /** The tasks the 调度台 hands over by its filter: {@code ?desk=2026-11&state=MISSING}. */
    static Optional<DeskFilter> desk(Location location) {
        return DeskFilter.read(location.getQueryParameters().getParameters());
    }

    /** Back to the 调度台 where {@link #desk} names one, else to the ledger. */
    static Anchor back(Location location) {
        return desk(location)
                .map(desk -> new Anchor(desk.address(), t("supervision.urge.backToDesk")))
                .orElseGet(() -> new Anchor("tasks", t("supervision.urge.back")));
    }

    /** The kind of document of {@code ?kind=…}, when people draft it. */
    static Optional<NoticeKind> kind(Location location) {
        String wanted = location.getQueryParameters().getSingleParameter("kind").orElse("");
        return Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isDrafted)
                .filter(kind -> kind.name().equals(wanted))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
