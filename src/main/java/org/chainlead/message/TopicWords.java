package org.chainlead.message;

import static org.chainlead.common.Texts.t;

import java.util.Collection;
import java.util.stream.Collectors;
import org.chainlead.common.Texts;

/** Kinds of messages in words. */
final class TopicWords {

    private TopicWords() {}

    static String of(Collection<MessageTopic> topics) {
        return topics.isEmpty()
                ? t("message.noTopic")
                : topics.stream().sorted().map(Texts::label).collect(Collectors.joining(t("message.and")));
    }
}
