package org.chainlead.audit;

import java.util.List;
import java.util.Map;

/**
 * What an entry says and carries, read under a 调阅单.
 *
 * @param sentence the act in words with its values
 * @param values small values by field
 * @param texts typed texts by field
 * @param erased fields whose text was erased
 * @param files names of the files
 */
public record EntryTexts(
        String sentence,
        Map<String, String> values,
        Map<String, String> texts,
        List<String> erased,
        List<String> files) {}
