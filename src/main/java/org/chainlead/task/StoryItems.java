package org.chainlead.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainlead.audit.StoryEntry;
import org.chainlead.common.PersonText;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;

/** Turns entries of the trail into entries of the timeline. */
final class StoryItems {

    private static final Set<String> CHANGES = Set.of(
            "extensionAsked",
            "extensionGranted",
            "extensionRefused",
            "amendmentAsked",
            "amendmentGranted",
            "amendmentRefused",
            "adjustmentAsked",
            "adjustmentRefused");

    private StoryItems() {}

    static TimelineItem item(StoryEntry entry) {
        List<String> lines = new ArrayList<>();
        entry.texts().forEach((field, text) -> lines.add(Texts.t("task.field." + field) + text));
        entry.erased().forEach(field -> lines.add(Texts.t("task.field." + field) + Texts.t("task.erased")));
        return new TimelineItem(kind(entry.action()), entry.at(), entry.sentence(), who(entry), lines, List.of(), null);
    }

    private static TimelineKind kind(String action) {
        if (action.startsWith("light")) {
            return TimelineKind.LIGHT;
        }
        return CHANGES.contains(action) ? TimelineKind.CHANGE : TimelineKind.STEP;
    }

    static String who(StoryEntry entry) {
        String role = entry.role() == null ? null : Texts.label(Role.valueOf(entry.role()));
        String who = PersonText.of(entry.unitName(), role, entry.actorName());
        return entry.onBehalfOf() == null ? who : who + Texts.t("task.onBehalf", entry.onBehalfOf());
    }
}
