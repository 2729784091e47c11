package org.chainlead.audit;

import java.io.InputStream;

/** A file of an entry, opened under a 调阅单; the caller closes the content. {@code size} in bytes. */
public record OrderedFile(String name, long size, InputStream content) {}
