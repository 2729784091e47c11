package org.chainlead.message;

import java.time.Instant;

/**
 * A message as its reader sees it.
 *
 * @param link route inside the product; empty when there is nothing to open
 */
public record InboxMessage(MessageId id, String text, String link, Instant at, boolean read) {}
