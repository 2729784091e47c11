package org.chainlead.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps contents by their SHA-256. What is stored never changes; equal contents are stored once.
 *
 * <p>Putting is done in two steps, so that a content can be checked before it is kept: {@link #receive} writes it aside,
 * {@link Received#keep} moves it to its place.
 */
public interface FileStore {

    /** A content that has arrived completely and lies aside; closing it without keeping forgets it. */
    interface Received extends AutoCloseable {

        /** Where it lies meanwhile, for checks. */
        Path path();

        long size();

        String sha256();

        /** Moves it to its place; afterwards it survives a power cut. */
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Writes the content aside while it arrives, never holding it in memory.
     *
     * @param limit most bytes accepted
     * @throws TooLarge as soon as more than {@code limit} bytes have arrived; nothing is left behind
     */
    Received receive(InputStream content, long limit) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when nothing is stored under this hash */
    InputStream read(String sha256) throws IOException;

    boolean exists(String sha256);

    /** Removes the content, for erasure (清除) and for what nothing refers to any more; nothing happens when it is gone. */
    void delete(String sha256) throws IOException;

    /** More bytes arrived than accepted. */
    class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("More than " + limit + " bytes");
        }
    }
}
