package org.chainlead.task;

import java.util.UUID;

/**
 * A list's filter, order and columns under a name a person gave it.
 *
 * @param query as it stands in the address after the question mark
 */
public record SavedView(UUID id, String name, String query) {}
