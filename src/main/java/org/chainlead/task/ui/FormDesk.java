package org.chainlead.task.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Stale;
import org.chainlead.org.Access;
import org.chainlead.task.EditableDraft;
import org.chainlead.task.FormDraft;
import org.chainlead.task.FormDrafts;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/** Opens, keeps and writes the form of a task. */
@SpringComponent
class FormDesk {

    private final TaskDrafting drafting;
    private final TaskPages pages;
    private final FormDrafts drafts;
    private final Access access;
    private final Clock clock;

    FormDesk(TaskDrafting drafting, TaskPages pages, FormDrafts drafts, Access access, Clock clock) {
        this.drafting = drafting;
        this.pages = pages;
        this.drafts = drafts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A form for a new task, or the one that was being typed before.
     *
     * @throws NotFound when the person may not write such a task
     */
    FormSheet open(@Nullable TaskId parent) {
        if (!access.may(parent == null ? "task.create" : "task.split")) {
            throw new NotFound();
        }
        String key = parent == null ? "new" : "new:" + parent.uuid();
        TaskDraft draft = parent == null ? empty() : under(parent);
        return found(new FormSheet(key, TaskId.random(), FormSheet.NEW, TaskState.DRAFT, parent, draft, null));
    }

    /** @throws NotFound when the task does not exist or the person may not write it */
    FormSheet edit(TaskId id) {
        EditableDraft task = drafting.open(id);
        TaskState state = pages.detail(id).row().state();
        return found(new FormSheet("edit:" + id.uuid(), id, task.version(), state, task.parent(), task.draft(), null));
    }

    Instant keep(FormSheet sheet, TaskDraft typed) {
        return drafts.save(sheet.key(), sheet.id(), sheet.version(), typed);
    }

    void forget(FormSheet sheet) {
        drafts.remove(sheet.key());
    }

    /**
     * Writes the task and forgets what was kept of the typing.
     *
     * @return the sheet with the version just written
     * @throws Stale when somebody else has written it meanwhile, also from another tab
     */
    FormSheet write(FormSheet sheet, TaskDraft typed) {
        if (sheet.version() != FormSheet.NEW) {
            drafting.edit(sheet.id(), sheet.version(), typed);
        } else if (exists(sheet.id())) {
            throw new Stale();
        } else if (sheet.parent() == null) {
            drafting.create(sheet.id(), typed);
        } else {
            drafting.split(sheet.id(), sheet.parent(), typed);
        }
        forget(sheet);
        return sheet.withVersion(latest(sheet).version());
    }

    void submit(FormSheet sheet) {
        drafting.submit(sheet.id());
    }

    EditableDraft latest(FormSheet sheet) {
        return drafting.open(sheet.id());
    }

    private boolean exists(TaskId id) {
        try {
            drafting.open(id);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private FormSheet found(FormSheet fresh) {
        return drafts.find(fresh.key()).map(kept -> restored(fresh, kept)).orElse(fresh);
    }

    private static FormSheet restored(FormSheet fresh, FormDraft kept) {
        return new FormSheet(
                fresh.key(), kept.id(), kept.version(), fresh.state(), fresh.parent(), kept.draft(), kept.savedAt());
    }

    private TaskDraft empty() {
        LocalDate today = LocalDate.now(clock);
        return new TaskDraft(
                SourceKind.DOCUMENT,
                null,
                null,
                null,
                TaskLevel.PREFECTURE,
                null,
                null,
                null,
                "",
                "",
                "",
                List.of(),
                today,
                null,
                ReportCycle.MONTH,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                SetBy.DOCUMENT,
                "",
                false);
    }

    /** A child begins with its parent's source, place and term. */
    private TaskDraft under(TaskId parent) {
        TaskDraft above = pages.versions(parent).getFirst().elements();
        return new TaskDraft(
                above.sourceKind(),
                above.sourceNumber(),
                above.sourceTitle(),
                above.sourceClause(),
                above.level(),
                above.plan(),
                above.specialAction(),
                above.chain(),
                "",
                "",
                "",
                List.of(),
                LocalDate.now(clock),
                above.dueOn(),
                above.cycle(),
                null,
                null,
                above.post(),
                null,
                List.of(),
                List.of(),
                List.of(),
                above.setBy(),
                "",
                false);
    }
}
