package org.chainlead.attachment.spi;

import java.util.UUID;

/**
 * A kind of thing that files hang on. Every module that binds attachments has one as a bean; without it its files can be
 * read by nobody.
 */
public interface AttachmentOwner {

    /** The kind under which the module binds, such as {@code task}; unique in the product. */
    String kind();

    /**
     * Whether the acting person may read the thing now. Asked at each download, so a right that ended counts at once. A
     * thing that does not exist answers {@code false}.
     */
    boolean mayRead(UUID ownerId);
}
