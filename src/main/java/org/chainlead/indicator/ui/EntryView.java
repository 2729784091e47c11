package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorValues;
import org.chainlead.indicator.SheetRow;
import org.chainlead.org.Access;

/** 指标填报: all indicators the person's unit owes of a period, typed in place and handed in at once. */
@Route(IndicatorAddress.ENTRY + "/:month?")
@PermitAll
@RequiresOperation("indicator.enter")
class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorValues values;
    private final transient Access access;
    private final transient Clock clock;
    private final ReasonList reasons = new ReasonList();
    private final Div restored = new Div();
    private final Span kept = new Span();
    private final Button handIn = new Button(t("indicator.entry.handIn"), click -> handIn());
    private ValueSheet sheet = new ValueSheet(this::keep);
    private transient YearMonth month = YearMonth.of(2000, 1);

    EntryView(IndicatorValues values, Access access, Clock clock) {
        this.values = values;
        this.access = access;
        this.clock = clock;
        kept.getElement().setAttribute("role", "status");
        handIn.setDisableOnClick(true);
        addClassNames("view", "indicators-view");
    }

    @Override
    public String getPageTitle() {
        return t("indicator.entry.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = read(event.getRouteParameters().get("month").orElse(""));
        removeAll();
        reasons.clear();
        restored.removeAll();
        sheet = new ValueSheet(this::keep);
        values.typed(month).ifPresent(draft -> {
            sheet.restore(draft.entries());
            restored.add(new RestoredNotice(draft.savedAt(), this::discard));
        });
        DrawnPage<SheetRow> drawn = new DrawnPage<>((offset, limit) -> sheet.now(values.sheet(month, offset, limit)));
        sheet.setPages(drawn, SheetRow::id);
        count();
        add(stack(drawn.total()));
    }

    private Div stack(long lines) {
        Button earlier = new Button(t("indicator.entry.earlier"), click -> turn(-1));
        Button later = new Button(t("indicator.entry.later"), click -> turn(1));
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("indicator.entry.subline", DateTimeText.month(month)))
                .actions(earlier, later)
                .primary(handIn);
        SectionCard card = new SectionCard(t("indicator.entry.of", DateTimeText.month(month)), sheet)
                .count(lines)
                .actions(kept)
                .flush();
        Div stack = new Div(
                header, new IndicatorNav(access, IndicatorAddress.ENTRY), new SecrecyNotice(), restored, reasons, card);
        stack.addClassName("stack");
        return stack;
    }

    private YearMonth read(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock).minusMonths(1) : YearMonth.parse(text);
        } catch (DateTimeParseException notUnderstood) {
            return YearMonth.now(clock).minusMonths(1);
        }
    }

    private void turn(int by) {
        getUI().ifPresent(ui -> ui.navigate(IndicatorAddress.ENTRY + "/" + month.plusMonths(by)));
    }

    private void keep(IndicatorId line) {
        sheet.typed(line).ifPresentOrElse(entry -> values.keep(month, entry), () -> values.drop(month, line));
        Instant now = clock.instant();
        kept.setText(sheet.typed().isEmpty() ? "" : t("indicator.entry.kept", DateTimeText.time(now)));
        count();
    }

    private void count() {
        int lines = sheet.typed().size();
        handIn.setText(lines == 0 ? t("indicator.entry.handIn") : t("indicator.entry.handInCount", lines));
        handIn.setEnabled(lines > 0);
    }

    private void discard() {
        values.discard(month);
        restored.removeAll();
        reasons.clear();
        sheet.forget();
        count();
    }

    private void handIn() {
        reasons.clear();
        try {
            int lines = values.save(month, sheet.typed());
            restored.removeAll();
            kept.setText("");
            sheet.forget();
            Notifications.success(t("indicator.entry.handedIn", lines));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        } finally {
            count();
        }
    }
}
