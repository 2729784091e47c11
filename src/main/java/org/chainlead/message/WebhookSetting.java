package org.chainlead.message;

import java.util.Set;

/**
 * Where a messenger of another platform is called. The secret of the signature and the allowed hosts stand in the operator's
 * configuration.
 *
 * @param topics which kinds of messages are told there
 */
public record WebhookSetting(boolean active, String url, Set<MessageTopic> topics, long version) {

    public WebhookSetting {
        topics = Set.copyOf(topics);
    }
}
