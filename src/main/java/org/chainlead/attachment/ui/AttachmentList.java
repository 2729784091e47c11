package org.chainlead.attachment.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.FileSize;
import org.chainlead.common.DateTimeText;

/** The files of a thing, each a link that saves it, with size, who brought it and when. Invisible while there is none. */
public class AttachmentList extends Composite<Div> {

    public AttachmentList() {
        getContent().addClassName("attachment-list");
        getContent().setVisible(false);
    }

    public AttachmentList(List<AttachmentRef> refs) {
        this();
        show(refs);
    }

    public final void show(List<AttachmentRef> refs) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", t("attachment.ui.list"));
        refs.forEach(ref -> list.add(item(ref)));
        getContent().removeAll();
        getContent().add(list);
        getContent().setVisible(!refs.isEmpty());
    }

    private static ListItem item(AttachmentRef ref) {
        Span facts = new Span(t(
                "attachment.ui.facts",
                FileSize.text(ref.size()),
                ref.uploadedByName(),
                DateTimeText.moment(ref.uploadedAt())));
        facts.addClassName("attachment-facts");
        return new ListItem(AttachmentLink.to(ref), facts);
    }
}
