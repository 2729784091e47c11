package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.supervision.InterviewOutcome;
import org.chainlead.supervision.NoticeDetail;
import org.chainlead.supervision.NoticeInterviews;

/** What came of a 约谈: 要点, 承诺, 整改要求 with its date. */
class OutcomeForm extends Composite<Div> {

    private static final int LONGEST = 4000;

    private final TextArea points = area("supervision.field.points");
    private final TextArea promises = area("supervision.field.promises");
    private final TextArea rectification = area("supervision.field.rectification");
    private final ChineseDatePicker rectifyBy = new ChineseDatePicker(t("supervision.field.rectifyBy"));
    private final transient NoticeDetail notice;

    OutcomeForm(NoticeDetail notice) {
        this.notice = notice;
        points.setRequiredIndicatorVisible(true);
        points.setValue(notice.draft().interview().points());
        promises.setValue(notice.draft().interview().promises());
        rectification.setValue(notice.draft().demands());
        rectification.setHelperText(t("supervision.ui.demandsHelp"));
        rectifyBy.setValue(notice.draft().dueOn());
        getContent().addClassName("stack");
        getContent().add(points, promises, rectification, rectifyBy);
    }

    void save(NoticeInterviews interviews) {
        interviews.record(
                notice.row().id(),
                notice.version(),
                new InterviewOutcome(
                        points.getValue(), promises.getValue(), rectification.getValue(), rectifyBy.getValue()));
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(t(key));
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        area.setWidthFull();
        return area;
    }
}
