package org.chainlead.importing;

import java.util.List;

/**
 * A field that a column may bring.
 *
 * @param key name of the field within its feature
 * @param synonyms headings by which its column is known
 * @param required whether rows cannot be read without it
 */
public record ImportField(String key, List<String> synonyms, boolean required) {}
