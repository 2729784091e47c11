package org.chainlead.message;

import java.util.List;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;

/**
 * What is to be told.
 *
 * @param key of the sentence in the text file, in the section of the feature; it says what happened and what is asked
 * @param arguments fill the sentence; plain words, dates and numbers as text
 * @param link route inside the product without leading slash, such as {@code tasks/<id>}; empty when there is none
 * @param dedupeKey names the occasion, such as {@code task.assigned:<id>}; a person is told of an occasion once
 */
public record MessageDraft(String key, List<String> arguments, String link, String dedupeKey) {

    private static final Pattern ROUTE = Pattern.compile("|[\\p{Alnum}_-][^\\s:\\\\]*");

    /** @throws IllegalArgumentException for a key without text or a link out of the product */
    public MessageDraft {
        arguments = List.copyOf(arguments);
        if (!Texts.has(key)) {
            throw new IllegalArgumentException("No text for " + key);
        }
        if (!ROUTE.matcher(link).matches()) {
            throw new IllegalArgumentException("Not a route of the product: " + link);
        }
        if (dedupeKey.isBlank()) {
            throw new IllegalArgumentException("A message needs its occasion");
        }
    }
}
