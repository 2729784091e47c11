package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.Timeline;
import org.chainlead.common.ui.TimelineEntry;
import org.chainlead.common.ui.TimelineEntry.Dot;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;

/** 全过程: one story, newest first, of which one kind can be looked at alone. */
class StoryCard extends Composite<SectionCard> {

    private final transient TaskContent task;
    private final transient List<TimelineKind> kinds;
    private final Timeline timeline = new Timeline(List.of());

    StoryCard(TaskContent task) {
        this.task = task;
        this.kinds = Arrays.stream(TimelineKind.values())
                .filter(kind -> count(kind) > 0)
                .toList();
        ViewTabs tabs = new ViewTabs(this::show)
                .add(t("task.ui.story.all"), task.timeline().size());
        kinds.forEach(kind -> tabs.add(label(kind), count(kind)));
        tabs.select(0);
        show(0);
        getContent().add(tabs, timeline);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.ui.story"));
    }

    private void show(int tab) {
        timeline.setEntries(task.timeline().stream()
                .filter(item -> tab == 0 || item.kind() == kinds.get(tab - 1))
                .map(this::entry)
                .toList());
    }

    private long count(TimelineKind kind) {
        return task.timeline().stream().filter(item -> item.kind() == kind).count();
    }

    private TimelineEntry entry(TimelineItem item) {
        List<Component> extras = new ArrayList<>();
        if (!item.files().isEmpty()) {
            extras.add(new AttachmentList(item.files()));
        }
        if (item.link() != null) {
            extras.add(new Anchor(item.link(), t("task.ui.story.open")));
        }
        return new TimelineEntry(
                dot(item.kind()), item.title(), item.who(), moment(item.at()), String.join("\n", item.lines()), extras);
    }

    private String moment(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, DateTimeText.ZONE);
        return day.getYear() == task.today().getYear()
                ? DateTimeText.moment(at)
                : DateTimeText.date(day) + " " + DateTimeText.time(at);
    }

    private static Dot dot(TimelineKind kind) {
        return switch (kind) {
            case STEP, REPORT -> Dot.WORK;
            case NOTICE, INSTRUCTION, MEETING -> Dot.COMMAND;
            case CHANGE, OBJECTION -> Dot.WARNING;
            case LIGHT, FILE -> Dot.TRAIL;
        };
    }
}
