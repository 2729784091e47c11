package org.chainlead.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a batch outside the database: one line, chained to the line before by its hash.
 *
 * @param previousLine SHA-256 of the line before, {@link Batch#NONE} for the first
 */
record Anchor(Batch batch, EntryIds entries, String previousLine) {

    private static final Pattern LINE =
            Pattern.compile("no=(\\d{1,18}) at=(\\S{1,40}) count=(\\d{1,9}) root=([0-9a-f]{64})"
                    + " prev=([0-9a-f]{64}) line=([0-9a-f]{64}) ids=([0-9,-]+)");

    /** The line as it is written, without its end. */
    String line() {
        return "no=" + batch.no() + " at=" + batch.sealedAt() + " count=" + batch.count() + " root=" + batch.root()
                + " prev=" + batch.prevRoot() + " line=" + previousLine + " ids=" + entries;
    }

    String hash() {
        return Hashes.hex(Hashes.sha256(line()));
    }

    /** Empty when the line is not one that {@link #line} writes. */
    static Optional<Anchor> parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            return Optional.empty();
        }
        try {
            Batch batch = new Batch(
                    Long.parseLong(fields.group(1)),
                    Instant.parse(fields.group(2)),
                    Integer.parseInt(fields.group(3)),
                    fields.group(4),
                    fields.group(5));
            Anchor anchor = new Anchor(batch, EntryIds.parse(fields.group(7), batch.count()), fields.group(6));
            return anchor.line().equals(line) && anchor.entries().ids().size() == batch.count()
                    ? Optional.of(anchor)
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
