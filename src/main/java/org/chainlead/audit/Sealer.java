package org.chainlead.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts committed entries into batches. The anchor is on the disk before the batch is committed; so a batch without its
 * anchor, or an anchor whose batch cannot be completed from the same entries, is never the work of a crash.
 */
class Sealer {

    /** Bounds the length of a line and of a transaction. */
    static final int BATCH = 5_000;

    private final SealStore store;
    private final AnchorFiles anchors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SealingHorizon horizon;

    Sealer(SealStore store, AnchorFiles anchors, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.transaction = transaction;
        this.clock = clock;
        this.horizon = new SealingHorizon(clock);
    }

    /**
     * Seals what is there, batch by batch.
     *
     * @return number of entries sealed; 0 also while another node seals
     * @throws SealingStopped.Contradiction when batches and anchors do not fit together
     */
    int seal() {
        int sealed = 0;
        int last;
        do {
            last = transaction.execute(status -> sealBatch());
            sealed += last;
        } while (last == BATCH);
        return sealed;
    }

    private int sealBatch() {
        if (!store.tryLock()) {
            return 0;
        }
        Optional<Batch> batch = store.last();
        Optional<Anchor> anchor = lastAnchor();
        long done = batch.map(Batch::no).orElse(0L);
        long anchored = anchor.map(a -> a.batch().no()).orElse(0L);
        if (anchored == done + 1) {
            return complete(anchor.orElseThrow(), batch);
        }
        if (!anchor.map(Anchor::batch).equals(batch)) {
            throw contradiction("audit.alarm.differ", done, anchored);
        }
        return sealNext(done + 1, batch, anchor);
    }

    private Optional<Anchor> lastAnchor() {
        return anchors.lastLine()
                .map(line -> Anchor.parse(line).orElseThrow(() -> contradiction("audit.alarm.unreadable")));
    }

    private int sealNext(long no, Optional<Batch> before, Optional<Anchor> anchor) {
        SealStore.Running running = store.running();
        List<SealStore.Leaf> leaves = store.unsealed(horizon.floor(), BATCH);
        if (!leaves.isEmpty()) {
            seal(no, leaves, before, anchor);
        }
        if (leaves.size() < BATCH) {
            horizon.allSealed(running, store.highest());
        }
        return leaves.size();
    }

    private void seal(long no, List<SealStore.Leaf> leaves, Optional<Batch> before, Optional<Anchor> anchor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Batch batch = Batch.of(no, now, tree(leaves), before.map(Batch::root).orElse(Batch.NONE));
        EntryIds entries = entries(leaves);
        anchors.append(new Anchor(batch, entries, anchor.map(Anchor::hash).orElse(Batch.NONE)).line());
        store.add(batch, entries);
    }

    /** After a crash between anchor and batch. */
    private int complete(Anchor anchor, Optional<Batch> before) {
        Batch promised = anchor.batch();
        List<SealStore.Leaf> leaves = store.unsealed(anchor.entries());
        String prevRoot = before.map(Batch::root).orElse(Batch.NONE);
        boolean same = leaves.size() == promised.count()
                && Batch.of(promised.no(), promised.sealedAt(), tree(leaves), prevRoot)
                        .equals(promised);
        if (!same) {
            throw contradiction("audit.alarm.incomplete", promised.no());
        }
        store.add(promised, anchor.entries());
        return leaves.size();
    }

    static MerkleTree tree(List<SealStore.Leaf> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(leaf -> tree.add(leaf.id(), leaf.hash()));
        return tree;
    }

    private static EntryIds entries(List<SealStore.Leaf> leaves) {
        return new EntryIds(leaves.stream().map(SealStore.Leaf::id).toList());
    }

    private static SealingStopped.Contradiction contradiction(String key, Object... arguments) {
        return new SealingStopped.Contradiction(Reason.of(key, arguments));
    }
}
