package org.chainlead.importing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;

/**
 * Where an import stands in the product, and the words it uses for its rows.
 *
 * @param list address of the list that rows go into
 * @param listTitle name of that list
 * @param address of the import's first page; a file has its id below it
 * @param title name of the import
 * @param counted so many rows in words, like 3 项任务
 * @param none what the first page says when nothing was brought in yet
 * @param undoing what taking a file back does
 */
public record ImportPlace(
        String list,
        String listTitle,
        String address,
        String title,
        IntFunction<String> counted,
        String none,
        String undoing) {

    /** Address of one file. */
    public String of(ImportId id) {
        return address + "/" + id;
    }

    /** The first page's head. */
    ViewHeader header() {
        return new ViewHeader(title).breadcrumb(new Anchor(list, listTitle), new Span(title));
    }

    /** The head of a page about one file. */
    public ViewHeader header(String heading, ImportBatch batch) {
        return new ViewHeader(heading)
                .breadcrumb(new Anchor(list, listTitle), new Anchor(address, title), new Span(batch.fileName()));
    }
}
