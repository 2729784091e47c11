package org.chainlead.export.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import java.util.function.Supplier;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.export.ExportedList;

/** 导出 Excel: the list is made at the moment of the click, under the person's own rights. */
public final class ExportLink {

    private ExportLink() {}

    public static Anchor of(Supplier<ExportedList> list) {
        return of(t("export.link"), list);
    }

    /** Of one list among several of a page: whoever hears the link hears of which. */
    public static Anchor named(String title, Supplier<ExportedList> list) {
        Anchor link = of(list);
        link.getElement().setAttribute("aria-label", t("export.linkOf", title));
        return link;
    }

    /** The same without a frame, for a small list whose own acts come first. */
    public static Anchor quiet(String title, Supplier<ExportedList> list) {
        Anchor link = named(title, list);
        link.addClassName("quiet");
        return link;
    }

    public static Anchor of(String text, Supplier<ExportedList> list) {
        return FileDownload.button(text, () -> {
            ExportedList file = list.get();
            return new FileDownload.File(file.name(), ExportedList.TYPE, file.length(), file.open());
        });
    }
}
