package org.chainlead.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A sealed batch of entries. Its root covers the Merkle root of its entries, its number, time and size, and the root of
 * the batch before: the last root speaks for the whole trail.
 *
 * @param no 1, 2, 3, … without holes
 * @param root SHA-256 as 64 hexadecimal digits
 * @param prevRoot root of the batch before; {@link #NONE} for the first
 */
record Batch(long no, Instant sealedAt, int count, String root, String prevRoot) {

    /** Stands for "nothing before". */
    static final String NONE = "0".repeat(64);

    static Batch of(long no, Instant sealedAt, MerkleTree entries, String prevRoot) {
        MessageDigest digest = Hashes.sha256();
        digest.update((byte) 2);
        String head = no + " " + sealedAt + " " + entries.leaves() + " " + prevRoot + " ";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        String root = Hashes.hex(digest.digest(entries.root()));
        return new Batch(no, sealedAt, entries.leaves(), root, prevRoot);
    }
}
