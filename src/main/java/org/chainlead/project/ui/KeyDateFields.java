package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.FigureMark;
import org.chainlead.project.KeyDate;
import org.chainlead.project.KeyDateKind;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlans;
import org.jspecify.annotations.Nullable;

/** The fields of 开工、竣工、投产 or 纳统; what is typed is kept until it is handed in or thrown away. */
final class KeyDateFields extends FigureFields<KeyDateFields.Typed> {

    private static final long serialVersionUID = 1L;

    private final transient Optional<KeyDate> kept;
    private final ChineseDatePicker on;

    /** @param version of the day it stands over, {@link FigureMark#NEW} for the first */
    record Typed(@Nullable LocalDate on, String basis, String reason, long version) {}

    private KeyDateFields(KeyDateKind kind, Optional<KeyDate> kept, LocalDate today) {
        this.kept = kept;
        on = new ChineseDatePicker(t("project.keyDate.on", label(kind)));
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        basis.setHelperText(t("project.keyDate.basisHelp"));
        form(meanwhile, on, basis, reason);
    }

    static void ask(
            ProgressDetail detail,
            KeyDateKind kind,
            ProjectPlans plans,
            ProjectPlanDrafts drafts,
            LocalDate today,
            Runnable refresh) {
        Optional<KeyDate> kept =
                detail.keyDates().stream().filter(date -> date.kind() == kind).findFirst();
        new KeptDialogs(drafts)
                .open(
                        KeyDateCard.title(kind, kept),
                        "keyDate:" + kind + ":" + detail.project(),
                        new KeyDateFields(kind, kept, today),
                        new Typed(
                                kept.map(KeyDate::on).orElse(null),
                                kept.map(KeyDate::basis).orElse(""),
                                "",
                                kept.map(date -> date.mark().version()).orElse(FigureMark.NEW)),
                        typed -> {
                            plans.keyDate(
                                    detail.project(),
                                    kind,
                                    Objects.requireNonNull(typed.on()),
                                    typed.basis(),
                                    typed.reason(),
                                    typed.version());
                            Notifications.success(t("project.figure.handedIn"));
                            refresh.run();
                        });
    }

    @Override
    protected Typed value() {
        return new Typed(on.getValue(), basis.getValue(), reason.getValue(), version);
    }

    @Override
    protected void show(Typed typed) {
        version = typed.version();
        meanwhile.setVisible(false);
        on.setValue(typed.on());
        basis.setValue(typed.basis());
        reason.setValue(typed.reason());
        reason.setVisible(kept.filter(date -> date.mark().everVerified()).isPresent());
    }

    @Override
    protected void restoredOver(Typed now) {
        kept.ifPresent(date -> overtaken(date.mark(), DateTimeText.date(date.on())));
    }

    @Override
    protected boolean inOrder() {
        return filled(on);
    }
}
