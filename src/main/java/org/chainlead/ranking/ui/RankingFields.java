package org.chainlead.ranking.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.org.PostRef;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.StandingGroup;
import org.chainlead.ranking.RankingDraft;

/** What a 排名依据 has to say. */
class RankingFields extends KeptFields<RankingDraft> {

    private static final int LINE = 100;
    private static final int WORDS = 1000;

    private final Select<GaugeKind> gauge = select("ranking.field.gauge");
    private final Select<StandingGroup> by = select("ranking.field.by");
    private final TextField number = line("ranking.field.number", true);
    private final TextField clause = line("ranking.field.clause", true);
    private final TextArea wording = words("ranking.field.wording", true);
    private final DatePicker from = day("ranking.field.from");
    private final DatePicker until = day("ranking.field.until");
    private final Select<PostRef> post = new Select<>();

    RankingFields(List<PostRef> posts) {
        gauge.setItems(GaugeKind.START_RATE, GaugeKind.INVESTMENT_RATE);
        by.setItems(StandingGroup.values());
        number.setMaxLength(LINE);
        clause.setMaxLength(LINE);
        wording.setMaxLength(WORDS);
        until.setHelperText(t("ranking.field.untilHelp"));
        post.setLabel(t("ranking.field.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(PostRef::name);
        post.setRequiredIndicatorVisible(true);
        post.setHelperText(t("ranking.field.postHelp"));
        form(gauge, by, number, clause, wording, from, until, whole(post));
    }

    @Override
    protected RankingDraft value() {
        return new RankingDraft(
                gauge.getValue(),
                by.getValue(),
                number.getValue(),
                clause.getValue(),
                wording.getValue(),
                from.getValue(),
                until.getValue(),
                post.getOptionalValue().map(PostRef::id).orElse(null));
    }

    @Override
    protected void show(RankingDraft draft) {
        gauge.setValue(draft.gauge());
        by.setValue(draft.by());
        number.setValue(draft.number());
        clause.setValue(draft.clause());
        wording.setValue(draft.wording());
        from.setValue(draft.from());
        until.setValue(draft.until());
        post.setValue(post.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.post()))
                .findFirst()
                .orElse(null));
    }

    private static <E extends Enum<E>> Select<E> select(String key) {
        Select<E> select = new Select<>();
        select.setLabel(t(key));
        select.setItemLabelGenerator(Texts::label);
        select.setRequiredIndicatorVisible(true);
        return select;
    }

    private static DatePicker day(String key) {
        DatePicker day = new ChineseDatePicker(t(key));
        day.setRequiredIndicatorVisible(true);
        return day;
    }
}
