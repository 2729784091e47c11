package org.chainlead.supervision.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.jspecify.annotations.Nullable;

/** What may be chosen in the form of an inspection. */
@SpringComponent
class InspectionChoices {

    private final Directory directory;
    private final Chains chains;
    private final TaskQueries tasks;
    private final TaskPages pages;

    InspectionChoices(Directory directory, Chains chains, TaskQueries tasks, TaskPages pages) {
        this.directory = directory;
        this.chains = chains;
        this.tasks = tasks;
        this.pages = pages;
    }

    Stream<UnitRef> units(String words, int offset, int limit) {
        return directory.units(words, offset, limit).stream();
    }

    List<UnitRef> units(List<UnitId> ids) {
        return directory.units(ids);
    }

    List<ChainRef> chains() {
        return chains.all();
    }

    Stream<TaskRow> tasks(String words, int offset, int limit) {
        return tasks.rows(TaskFilter.all().withWords(words), TaskSort.NUMBER, true, offset, limit).stream();
    }

    @Nullable
    TaskRow task(@Nullable TaskId id) {
        return id == null ? null : pages.detail(id).row();
    }

    static String name(TaskRow task) {
        String number = task.sourceNumber();
        return number == null ? task.title() : number + " " + task.title();
    }
}
