package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.chainlead.audit.AuditVerification;
import org.chainlead.audit.ReportText;
import org.chainlead.audit.VerificationReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Checks the trail in the background and shows how far it is, then what was found. Closing it does not stop the check. */
class VerificationDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(VerificationDialog.class);
    private static final int STEPS = 100;

    private final transient AuditVerification verification;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph(t("audit.verify.running"));
    private final Div result = new Div();

    VerificationDialog(AuditVerification verification) {
        this.verification = verification;
        setHeaderTitle(t("audit.verify.title"));
        state.getElement().setAttribute("role", "status");
        result.addClassName("stack");
        add(state, bar, result);
        getFooter().add(new Button(t("common.ui.close"), click -> close()));
    }

    /** Opens and starts; {@code executor} runs the check away from the page. */
    void start(Executor executor) {
        open();
        UI ui = UI.getCurrent();
        executor.execute(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        try {
            VerificationReport report = verification.verify(progress(ui, verification.size()));
            ui.access(() -> show(report));
        } catch (RuntimeException e) {
            LOG.error("Verification failed", e);
            ui.access(() -> {
                bar.setVisible(false);
                state.setText(t("audit.verify.failed"));
            });
        }
    }

    private LongConsumer progress(UI ui, long size) {
        long step = Math.max(1, size / STEPS);
        return done -> {
            if (done % step == 0) {
                ui.access(() -> bar.setValue(Math.min(1, (double) done / Math.max(1, size))));
            }
        };
    }

    private void show(VerificationReport report) {
        bar.setVisible(false);
        state.setText(ReportText.conclusion(report));
        state.addClassName(report.isIntact() ? "verification-intact" : "verification-broken");
        ReportText.lines(report).stream()
                .limit(ReportText.lines(report).size() - 1L)
                .map(Paragraph::new)
                .forEach(result::add);
    }
}
