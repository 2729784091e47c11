package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date field in Chinese, weeks from Monday; takes 2026-11-20, 2026年11月20日, 2026/11/20 and 20261120. */
public class ChineseDatePicker extends DatePicker {

    private static final long serialVersionUID = 1L;

    public ChineseDatePicker(String label) {
        super(label);
        setLocale(Locale.SIMPLIFIED_CHINESE);
        setI18n(words());
        setWeekNumbersVisible(false);
        setPlaceholder(t("common.ui.date.placeholder"));
    }

    @Override
    public void setMin(@Nullable LocalDate min) {
        super.setMin(min);
        if (min != null) {
            setI18n(getI18n().setMinErrorMessage(t("common.ui.date.tooEarly", min)));
        }
    }

    @Override
    public void setMax(@Nullable LocalDate max) {
        super.setMax(max);
        if (max != null) {
            setI18n(getI18n().setMaxErrorMessage(t("common.ui.date.tooLate", max)));
        }
    }

    private static DatePickerI18n words() {
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", t("common.ui.date.longFormat"), "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setFirstDayOfWeek(1)
                .setMonthNames(list("common.ui.date.months"))
                .setWeekdays(list("common.ui.date.weekdays"))
                .setWeekdaysShort(list("common.ui.date.weekdaysShort"))
                .setToday(t("common.ui.date.today"))
                .setCancel(t("common.ui.cancel"))
                .setBadInputErrorMessage(t("common.ui.date.bad"))
                .setRequiredErrorMessage(t("common.ui.date.required"));
    }

    private static List<String> list(String key) {
        return List.of(t(key).split(","));
    }
}
