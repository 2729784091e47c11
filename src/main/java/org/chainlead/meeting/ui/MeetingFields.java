package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.meeting.MeetingDraft;
import org.chainlead.meeting.MeetingKind;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;

/** The fields of a meeting's arrangement. */
class MeetingFields {

    private static final int LINE = 200;
    private static final int TYPING_MILLIS = 800;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Directory directory;
    private final List<ChainRef> chains;
    private final TextField name = new TextField(t("meeting.field.name"));
    private final Select<MeetingKind> kind = new Select<>();
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("meeting.field.chain"));
    private final ChineseDatePicker day = new ChineseDatePicker(t("meeting.field.day"));
    private final TimePicker time = new TimePicker(t("meeting.field.time"));
    private final TextField place = new TextField(t("meeting.field.place"));
    private final ComboBox<PostRef> post = new ComboBox<>(t("meeting.field.chairPost"));
    private final TextField chair = new TextField(t("meeting.field.chair"));
    private final MultiSelectComboBox<UnitRef> units = new MultiSelectComboBox<>(t("meeting.field.units"));

    MeetingFields(Directory directory, Chains chains) {
        this.directory = directory;
        this.chains = chains.all();
        kind.setLabel(t("meeting.field.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(Texts::label);
        kind.setValue(MeetingKind.DISPATCH);
        chain.setItems(this.chains);
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        chain.setHelperText(t("meeting.ui.chainHelp"));
        chain.addValueChangeListener(change -> proposeChair(change.getValue()));
        time.setLocale(Locale.SIMPLIFIED_CHINESE);
        time.setStep(Duration.ofMinutes(30));
        time.setValue(MORNING);
        post.setItems(directory.posts());
        post.setItemLabelGenerator(PostRef::name);
        post.setClearButtonVisible(true);
        post.setHelperText(t("meeting.ui.chairHelp"));
        post.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && chair.isEmpty()) {
                chair.setValue(change.getValue().name());
            }
        });
        units.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        units.setItemLabelGenerator(UnitRef::name);
        units.addClassName("whole-row");
        name.addClassName("whole-row");
        for (TextField field : List.of(name, place, chair)) {
            field.setMaxLength(LINE);
            field.setRequiredIndicatorVisible(true);
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(TYPING_MILLIS);
        }
        units.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
    }

    Div form() {
        Div form = new Div(name, kind, chain, day, time, place, post, chair, units);
        form.addClassName("form");
        return form;
    }

    /** Runs after each change, also while a text is being typed. */
    void onChange(Runnable changed) {
        Stream.<AbstractField<?, ?>>of(name, kind, chain, day, time, place, post, chair, units)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    void show(MeetingDraft draft) {
        name.setValue(draft.name());
        kind.setValue(draft.kind());
        chains.stream()
                .filter(each -> each.id().equals(draft.chain()))
                .findFirst()
                .ifPresent(chain::setValue);
        LocalDateTime at = draft.startsAt();
        if (at != null) {
            day.setValue(at.toLocalDate());
            time.setValue(at.toLocalTime());
        }
        place.setValue(draft.place());
        directory.posts().stream()
                .filter(each -> each.id().equals(draft.chairPost()))
                .findFirst()
                .ifPresent(post::setValue);
        chair.setValue(draft.chairName());
        units.setValue(ordered(draft.units()));
    }

    MeetingDraft draft() {
        LocalDateTime at =
                day.isEmpty() || time.isEmpty() ? null : day.getValue().atTime(time.getValue());
        return new MeetingDraft(
                name.getValue(),
                kind.getValue(),
                chain.getOptionalValue().map(ChainRef::id).orElse(null),
                at,
                place.getValue(),
                post.getOptionalValue().map(PostRef::id).orElse(null),
                chair.getValue(),
                units.getValue().stream().map(UnitRef::id).toList());
    }

    /** The leader of the chain chairs, unless another is chosen. */
    private void proposeChair(@org.jspecify.annotations.Nullable ChainRef chosen) {
        if (chosen != null && post.isEmpty()) {
            directory.posts().stream()
                    .filter(each -> each.id().equals(chosen.leader()))
                    .findFirst()
                    .ifPresent(found -> {
                        post.setValue(found);
                        if (chair.isEmpty()) {
                            chair.setValue(found.name());
                        }
                    });
        }
    }

    private Set<UnitRef> ordered(List<UnitId> ids) {
        List<UnitRef> found = directory.units(ids);
        Set<UnitRef> ordered = new LinkedHashSet<>();
        ids.forEach(id -> found.stream().filter(unit -> unit.id().equals(id)).forEach(ordered::add));
        return ordered;
    }
}
