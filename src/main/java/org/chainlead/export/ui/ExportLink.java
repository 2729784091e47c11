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

    public static Anchor of(String text, Supplier<ExportedList> list) {
        return FileDownload.button(text, () -> {
            ExportedList file = list.get();
            return new FileDownload.File(file.name(), ExportedList.TYPE, file.length(), file.open());
        });
    }
}
