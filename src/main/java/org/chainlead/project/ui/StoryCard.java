package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.function.Supplier;
import org.chainlead.audit.StoryEntry;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.Timeline;
import org.chainlead.common.ui.TimelineEntry;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectTexts;

/** What happened to one project, from the trail, old and new values included. */
class StoryCard extends Composite<SectionCard> {

    StoryCard(List<StoryEntry> story) {
        getContent().add(new Timeline(story.stream().map(StoryCard::entry).toList()));
    }

    /** With a file of it. */
    StoryCard(List<StoryEntry> story, Supplier<ExportedList> file) {
        this(story);
        if (!story.isEmpty()) {
            getContent().actions(ExportLink.quiet(t("project.story"), file));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.story"));
    }

    private static TimelineEntry entry(StoryEntry entry) {
        return TimelineEntry.of(
                TimelineEntry.Dot.WORK,
                entry.sentence(),
                entry.who(),
                DateTimeText.fullMoment(entry.at()),
                ProjectTexts.typed(entry));
    }
}
