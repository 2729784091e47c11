package org.chainlead.bulletin;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides names and numbers in the texts of one document. The same thing gets the same placeholder throughout, counted by
 * kind in the order of the document: so the same document gives the same version every time.
 */
final class Masking {

    /** By pattern, in this order; where two match, the one that begins first. The patterns stand in the text file. */
    private static final Map<MaskKind, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        for (MaskKind kind : List.of(MaskKind.ID_NUMBER, MaskKind.PHONE, MaskKind.ENTERPRISE)) {
            PATTERNS.put(kind, Pattern.compile(t("bulletin.maskPattern." + kind)));
        }
    }

    private final KnownNames.Dictionary names;
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<MaskKind, Integer> counts = new EnumMap<>(MaskKind.class);

    Masking(KnownNames.Dictionary names) {
        this.names = names;
    }

    /** Something to hide, or without a kind to keep, and where. */
    private record Hit(int from, int until, @Nullable MaskKind kind, String whose) {

        boolean keeps() {
            return kind == null;
        }
    }

    List<MaskedPiece> pieces(String text) {
        List<MaskedPiece> pieces = new ArrayList<>();
        int done = 0;
        for (Hit hit : hits(text)) {
            if (hit.from() > done) {
                pieces.add(MaskedPiece.plain(text.substring(done, hit.from())));
            }
            MaskKind kind = Objects.requireNonNull(hit.kind());
            pieces.add(new MaskedPiece(text.substring(hit.from(), hit.until()), placeholder(kind, hit.whose()), kind));
            done = hit.until();
        }
        if (done < text.length()) {
            pieces.add(MaskedPiece.plain(text.substring(done)));
        }
        return pieces;
    }

    String shown(String text) {
        return new MaskedLine(pieces(text), false).shown();
    }

    /** From left to right without overlaps; at one place a known name before a pattern, the longer before the shorter. */
    private List<Hit> hits(String text) {
        List<Hit> byPattern = byPattern(text);
        List<Hit> hits = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            Hit hit = at(text, place, byPattern);
            if (hit == null) {
                place++;
            } else {
                if (!hit.keeps()) {
                    hits.add(hit);
                }
                place = hit.until();
            }
        }
        return hits;
    }

    private @Nullable Hit at(String text, int place, List<Hit> byPattern) {
        Hit known = names.at(text, place)
                .map(found -> new Hit(
                        place,
                        place + found.getKey().length(),
                        found.getValue().kind(),
                        found.getValue().whose()))
                .orElse(null);
        Hit pattern = byPattern.stream()
                .filter(hit -> hit.from() == place)
                .findFirst()
                .orElse(null);
        if (known == null || (!known.keeps() && pattern != null && pattern.until() > known.until())) {
            return pattern;
        }
        return known;
    }

    private List<Hit> byPattern(String text) {
        List<Hit> hits = new ArrayList<>();
        PATTERNS.forEach((kind, pattern) -> {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                hits.add(new Hit(found.start(), found.end(), kind, found.group()));
            }
        });
        return hits;
    }

    private String placeholder(MaskKind kind, String whose) {
        return placeholders.computeIfAbsent(
                kind + ":" + whose, key -> t("bulletin.placeholder", label(kind), counts.merge(kind, 1, Integer::sum)));
    }
}
