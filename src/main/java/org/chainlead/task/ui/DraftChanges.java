package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.Element;
import org.chainlead.task.TaskDraft;

/** The texts of a draft by the name of the field, for laying two drafts side by side. */
final class DraftChanges {

    private DraftChanges() {}

    static Map<String, String> texts(TaskDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(t("task.ui.form.sourceTitle"), draft.sourceTitle() == null ? "" : draft.sourceTitle());
        texts.put(label(Element.TITLE), draft.title());
        texts.put(label(Element.MEASURE), draft.measure());
        texts.put(label(Element.GOAL), goals(draft));
        texts.put(
                label(Element.DEADLINE),
                draft.dueOn() == null ? t("task.ui.noDate") : DateTimeText.date(draft.dueOn()));
        texts.put(t("task.ui.proposal"), draft.proposal());
        return texts;
    }

    static String goals(TaskDraft draft) {
        String listed = draft.goals().stream().map(GoalWords::of).collect(Collectors.joining("\n"));
        return (draft.goalText() + "\n" + listed).strip();
    }
}
