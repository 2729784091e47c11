package org.chainlead.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root over the entries of a batch, built leaf by leaf in the shape of RFC 6962: only one hash for each level stands
 * in memory. A leaf binds an entry's number to its hash; leaves and nodes are told apart by their first byte.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private record Subtree(int size, byte[] hash) {}

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private int leaves;

    void add(long entry, byte[] hash) {
        Subtree last = new Subtree(1, leaf(entry, hash));
        while (!subtrees.isEmpty() && subtrees.getFirst().size() == last.size()) {
            Subtree left = subtrees.pop();
            last = new Subtree(left.size() * 2, node(left.hash(), last.hash()));
        }
        subtrees.push(last);
        leaves++;
    }

    int leaves() {
        return leaves;
    }

    /** @throws java.util.NoSuchElementException without a leaf */
    byte[] root() {
        Deque<Subtree> rest = new ArrayDeque<>(subtrees);
        byte[] root = rest.pop().hash();
        while (!rest.isEmpty()) {
            root = node(rest.pop().hash(), root);
        }
        return root;
    }

    private static byte[] leaf(long entry, byte[] hash) {
        MessageDigest digest = Hashes.sha256();
        digest.update(LEAF);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry).array());
        return digest.digest(hash);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Hashes.sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
