package org.chainlead.audit;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The anchors one after another with a look at the next; reports lines that are unreadable, out of order or unchained. */
final class AnchorLines implements AutoCloseable {

    private final AnchorReader reader;
    private final Faults faults;
    private String previousLine = Batch.NONE;
    private long lineNumber;
    private long lastNo;
    private @Nullable Anchor next;

    AnchorLines(AnchorReader reader, Faults faults) {
        this.reader = reader;
        this.faults = faults;
        advance();
    }

    @Nullable
    Anchor peek() {
        return next;
    }

    /** Takes the next anchor when it is the one of this batch. */
    @Nullable
    Anchor take(long no) {
        Anchor anchor = next;
        if (anchor == null || anchor.batch().no() != no) {
            return null;
        }
        advance();
        return anchor;
    }

    private void advance() {
        next = null;
        for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
            lineNumber++;
            String before = previousLine;
            previousLine = Hashes.hex(Hashes.sha256(line.get()));
            Optional<Anchor> anchor = Anchor.parse(line.get());
            if (anchor.isEmpty()) {
                faults.add("audit.fault.anchorUnreadable", lineNumber);
            } else if (accept(anchor.get(), before)) {
                next = anchor.get();
                return;
            }
        }
    }

    private boolean accept(Anchor anchor, String before) {
        long no = anchor.batch().no();
        if (!anchor.previousLine().equals(before)) {
            faults.add("audit.fault.anchorChain", lineNumber, no);
        }
        if (no <= lastNo) {
            faults.add("audit.fault.anchorOrder", lineNumber, no);
            return false;
        }
        lastNo = no;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
