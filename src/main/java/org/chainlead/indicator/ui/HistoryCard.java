package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.audit.StoryEntry;
import org.chainlead.audit.TrailWords;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.Timeline;
import org.chainlead.common.ui.TimelineEntry;

/** What happened to one indicator, from the trail. */
class HistoryCard extends Composite<SectionCard> {

    HistoryCard(List<StoryEntry> story) {
        getContent().add(new Timeline(story.stream().map(HistoryCard::entry).toList()));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("indicator.history"));
    }

    private static TimelineEntry entry(StoryEntry entry) {
        String texts = entry.texts().entrySet().stream()
                .map(text -> t("indicator.history.text", TrailWords.field(text.getKey()), text.getValue()))
                .collect(Collectors.joining("\n"));
        return TimelineEntry.of(
                TimelineEntry.Dot.WORK, entry.sentence(), entry.who(), DateTimeText.fullMoment(entry.at()), texts);
    }
}
