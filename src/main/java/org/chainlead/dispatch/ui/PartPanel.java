package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.dispatch.PartForm;
import org.chainlead.dispatch.ReportPartList;

/** 配合填报: the reports of other units to which the acting person's unit adds its part. */
class PartPanel extends Composite<Div> {

    private static final int PAGE = 30;

    private final transient ReportPartList list;
    private final transient PartActs acts;
    private final YearMonth month;
    private final PageBar pages = new PageBar(PAGE, this::show);

    PartPanel(ReportPartList list, PartActs acts, YearMonth month) {
        this.list = list;
        this.acts = acts;
        this.month = month;
        getContent().addClassNames("stack", "report-panel");
        show(0);
    }

    private void show(int offset) {
        Page<PartForm> page = list.ofUnit(month, offset, PAGE);
        if (page.rows().isEmpty() && offset > 0) {
            show(pages.lastOffset(page.total()));
            return;
        }
        pages.show(offset, page.rows().size(), page.total());
        getContent().removeAll();
        if (page.rows().isEmpty()) {
            getContent().add(new EmptyState(t("dispatch.ui.part.nothing", month.getMonthValue())));
            return;
        }
        Paragraph help = new Paragraph(t("dispatch.ui.part.help"));
        help.addClassName("hint");
        getContent().add(new SecrecyNotice(), help);
        page.rows().forEach(form -> getContent().add(new PartRow(form, acts, () -> show(pages.offset()))));
        getContent().add(pages);
    }
}
