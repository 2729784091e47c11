package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeDetail.Addressee;
import org.chainlead.supervision.NoticeReopening;

/** Why a closed notice is opened again, who replies again, and until when. */
class ReopenForm extends Composite<Div> {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(t("supervision.field.reason"));
    private final CheckboxGroup<Addressee> again = new CheckboxGroup<>(t("supervision.ui.again"));
    private final ChineseDatePicker due = new ChineseDatePicker(t("supervision.ui.due"));
    private final transient NoticeDetail notice;

    ReopenForm(NoticeDetail notice) {
        this.notice = notice;
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        getContent().addClassName("stack");
        getContent().add(new Paragraph(t("supervision.ui.reopen.follows")), reason);
        if (notice.row().kind().isAnswered()) {
            again.setItems(notice.addressees());
            again.setItemLabelGenerator(Addressee::name);
            again.select(notice.addressees());
            due.setRequiredIndicatorVisible(true);
            getContent().add(again, due);
        }
    }

    void save(NoticeReopening reopening) {
        reopening.reopen(
                notice.row().id(),
                reason.getValue(),
                notice.row().kind().isAnswered()
                        ? again.getValue().stream().map(Addressee::unit).toList()
                        : List.of(),
                due.getValue());
    }
}
