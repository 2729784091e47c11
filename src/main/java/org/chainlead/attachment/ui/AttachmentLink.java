package org.chainlead.attachment.ui;

import com.vaadin.flow.component.html.Anchor;
import org.chainlead.attachment.AttachmentRef;

/** The way to a file: saved under its own name, never opened inside the product. */
final class AttachmentLink {

    private AttachmentLink() {}

    static Anchor to(AttachmentRef ref) {
        Anchor link = new Anchor("files/" + ref.id(), ref.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("download-link");
        return link;
    }
}
