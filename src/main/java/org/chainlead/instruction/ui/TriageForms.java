package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.instruction.InstructionAct;
import org.chainlead.instruction.InstructionDetail;
import org.chainlead.instruction.InstructionLimits;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.instruction.Triage;
import org.chainlead.instruction.Urgency;
import org.chainlead.instruction.UrgencyLimits;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;

/** 拟办 as it stands, and the form in which the office proposes or decides it. */
@SpringComponent
class TriageForms {

    private static final Set<TaskState> UNDER_WAY =
            Arrays.stream(TaskState.values()).filter(TaskState::isUnderWay).collect(Collectors.toUnmodifiableSet());

    private final InstructionTriage triage;
    private final InstructionLimits limits;
    private final TaskQueries queries;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final Clock clock;

    TriageForms(
            InstructionTriage triage,
            InstructionLimits limits,
            TaskQueries queries,
            Directory directory,
            WorkCalendar calendar,
            Clock clock) {
        this.triage = triage;
        this.limits = limits;
        this.queries = queries;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param done told what was done, in a word */
    Component form(InstructionDetail detail, Consumer<String> done) {
        boolean decides = detail.acts().contains(InstructionAct.DECIDE);
        InstructionAct act = decides ? InstructionAct.DECIDE : InstructionAct.PROPOSE;
        return new TriageForm(detail, act, this, written -> {
            if (decides) {
                triage.decide(detail.row().id(), written);
            } else {
                triage.propose(detail.row().id(), written);
            }
            done.accept(label(act));
        });
    }

    KeyValueList summary(InstructionDetail detail) {
        KeyValueList list = new KeyValueList();
        Triage written = detail.triage();
        if (written == null) {
            return list;
        }
        list.add(t("instruction.ui.handling"), label(written.handling()));
        if (written.urgency() != null) {
            list.add(t("instruction.ui.urgency"), label(written.urgency()));
        }
        if (written.leadUnit() != null) {
            list.add(t("instruction.ui.leadUnit"), name(written.leadUnit()));
        }
        LocalDate due = written.dueOn();
        if (due != null) {
            list.add(t("instruction.ui.dueOn"), DateTimeText.date(due));
        }
        if (!written.opinion().isBlank()) {
            list.add(t("instruction.field.opinion"), written.opinion());
        }
        if (detail.proposedByName() != null) {
            list.add(t("instruction.ui.proposedBy"), detail.proposedByName());
        }
        if (detail.decidedByName() != null) {
            list.add(t("instruction.ui.decidedBy"), detail.decidedByName());
        }
        return list;
    }

    List<UnitRef> units(String words, int offset, int limit) {
        return directory.units(words, offset, limit);
    }

    @org.jspecify.annotations.Nullable
    UnitRef unit(UnitId id) {
        return directory.unit(id).orElse(null);
    }

    /** Tasks under way that words may join. */
    List<TaskRow> tasks(String words, int offset, int limit) {
        TaskFilter filter = TaskFilter.all().withStates(UNDER_WAY).withWords(words);
        return queries.rows(filter, TaskSort.NUMBER, true, offset, limit);
    }

    @org.jspecify.annotations.Nullable
    TaskRow task(TaskId id) {
        return queries.selected(List.of(id), TaskSort.NUMBER, true).stream()
                .findFirst()
                .orElse(null);
    }

    static String name(TaskRow task) {
        return task.sourceNumber() == null ? task.title() : task.sourceNumber() + " " + task.title();
    }

    UrgencyLimits limits() {
        return limits.limits();
    }

    /** The deadline proposed for the urgency. */
    LocalDate limit(Urgency urgency) {
        return calendar.addWorkingDays(today(), limits().of(urgency).days());
    }

    String explained(LocalDate due) {
        return calendar.explain(due, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String name(UnitId id) {
        return directory.unit(id).map(UnitRef::name).orElse("");
    }
}
