package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.chainlead.dispatch.ReportForm;

/** Why a report came back, above what is to be mended; invisible for reports that did not. */
class ReturnNotice extends Paragraph {

    private static final long serialVersionUID = 1L;

    ReturnNotice(ReportForm form) {
        String reason = form.returnReason();
        setVisible(reason != null);
        addClassName("report-returned");
        setText(t("dispatch.ui.returned", words(form.returnedBy()), words(reason)));
    }

    static String words(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
