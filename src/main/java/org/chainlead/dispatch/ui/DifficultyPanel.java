package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiFunction;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.PageBar;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.org.TypedReasons;

/** A list of difficulties; the asked unit answers in place. */
class DifficultyPanel extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient Difficulties difficulties;
    private final transient BiFunction<Integer, Integer, Page<DifficultyRow>> rows;
    private final transient Deadlines deadlines;
    private final transient TypedReasons reasons;
    private final String title;
    private final boolean answering;
    private final PageBar pages = new PageBar(PAGE, this::show);

    /** @param rows by offset and number of rows */
    DifficultyPanel(
            String title,
            Difficulties difficulties,
            BiFunction<Integer, Integer, Page<DifficultyRow>> rows,
            boolean answering,
            Deadlines deadlines,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.title = title;
        this.deadlines = deadlines;
        this.difficulties = difficulties;
        this.rows = rows;
        this.answering = answering;
        getContent().addClassName("stack");
        show(0);
    }

    private void show(int offset) {
        Page<DifficultyRow> found = rows.apply(offset, PAGE);
        if (found.rows().isEmpty() && offset > 0) {
            show(pages.lastOffset(found.total()));
            return;
        }
        SectionCard card = new SectionCard(title).count(found.total()).flush();
        if (found.rows().isEmpty()) {
            card.add(new EmptyState(t("dispatch.ui.noDifficulties")));
        }
        found.rows().forEach(row -> card.add(line(row)));
        pages.show(offset, found.rows().size(), found.total());
        getContent().removeAll();
        getContent().add(card, pages);
    }

    private WorkRow line(DifficultyRow row) {
        Anchor link = new Anchor("tasks/" + row.task(), row.problem());
        String asked = row.askedUnitName().isEmpty()
                ? row.unitName()
                : t("dispatch.ui.asks", row.unitName(), row.askedUnitName());
        WorkRow line = new WorkRow(link, t("dispatch.ui.difficultyNote", row.taskName(), asked));
        if (row.answer() != null) {
            return line.below(
                    new Paragraph(t("dispatch.ui.answered", ReturnNotice.words(row.answeredBy()), row.answer())));
        }
        if (row.helpBy() != null) {
            line.middle(deadlines.of(row.helpBy()));
        }
        if (answering) {
            Button answer = new Button(t("dispatch.ui.answer"), click -> ask(row));
            answer.setAriaLabel(t("dispatch.ui.actOn", t("dispatch.ui.answer"), row.problem()));
            line.acts(answer);
        }
        return line;
    }

    private void ask(DifficultyRow row) {
        new ReasonDialog(t("dispatch.ui.answerTo"), row.problem(), t("dispatch.ui.answer"), text -> {
                    difficulties.answer(row.id(), text);
                    show(pages.offset());
                    Notifications.success(t("dispatch.ui.answerSent", row.unitName()));
                })
                .keptIn(reasons, "dispatch.answer:" + row.id())
                .open();
    }
}
