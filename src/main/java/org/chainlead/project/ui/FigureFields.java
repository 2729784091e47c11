package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.project.FigureMark;
import org.chainlead.project.ProjectPlans;

/** What every figure of a project is entered with: its basis, why a verified one is changed, and the version it stands over. */
abstract class FigureFields<T> extends KeptFields<T> {

    private static final long serialVersionUID = 1L;

    protected final TextArea basis = area("project.figure.basisField");
    protected final TextArea reason = area("project.figure.reason");
    protected final MeanwhileNote meanwhile = new MeanwhileNote();
    protected long version = FigureMark.NEW;

    FigureFields() {
        basis.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("project.figure.reasonHelp"));
    }

    /** What was typed before stands over another value now: it is told, and what was typed may be handed in. */
    protected final void overtaken(FigureMark mark, String words) {
        if (version != mark.version()) {
            version = mark.version();
            reason.setVisible(mark.everVerified());
            meanwhile.tell(t("project.figure.meanwhile", words));
        }
    }

    private static TextArea area(String key) {
        TextArea area = words(key, false);
        area.setMaxLength(ProjectPlans.LONGEST);
        area.setMinRows(2);
        return area;
    }
}
