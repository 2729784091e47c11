package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.instruction.InstructionLimits;
import org.chainlead.instruction.InstructionList;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionRow;
import org.chainlead.instruction.InstructionSource;
import org.chainlead.org.Access;

/** 领导批示: the lists of the person's role, newest first, page by page. */
@Route("instructions")
@Menu(title = "instruction.ui.title", order = 45, icon = "vaadin:edit")
@PermitAll
@RequiresOperation("instruction.view")
class InstructionsView extends Div implements HasDynamicTitle {

    private final transient List<InstructionList> lists = new ArrayList<>();
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private final PagedRows<InstructionRow> rows;
    private int list;

    InstructionsView(InstructionQueries queries, InstructionLimits limits, Access access) {
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> queries.page(lists.get(list), offset, limit),
                InstructionsView::row,
                () -> t("instruction.ui.none"));
        addClassName("view");
        ViewHeader header = new ViewHeader(getPageTitle());
        queries.entersAs().ifPresent(source -> header.primary(writing(source)));
        if (access.may("instruction.limitChange")) {
            header.actions(new Button(t("instruction.ui.limitSettings"), click -> LimitsForm.ask(limits)));
        }
        for (Map.Entry<InstructionList, Long> entry : queries.lists().entrySet()) {
            lists.add(entry.getKey());
            tabs.add(label(entry.getKey()), entry.getValue());
        }
        tabs.select(0);
        add(header, tabs, new SectionCard(getPageTitle(), rows).flush());
        rows.show(0);
    }

    @Override
    public String getPageTitle() {
        return t("instruction.ui.title");
    }

    static Button writing(InstructionSource source) {
        String key = source == InstructionSource.DIRECT ? "instruction.next.write" : "instruction.next.transcribe";
        return new Button(t(key), click -> UI.getCurrent().navigate("instructions/new"));
    }

    private void pick(int index) {
        list = index;
        rows.show(0);
    }

    private static WorkRow row(InstructionRow row) {
        Anchor words = new Anchor("instructions/" + row.id(), InstructionWords.excerpt(row.words()));
        String about = row.taskTitle() == null ? "" : t("instruction.ui.about", row.taskTitle());
        WorkRow line = new WorkRow(words, InstructionWords.origin(row) + about);
        line.middle(InstructionWords.state(row.state()));
        if (row.handling() != null) {
            line.below(new Span(handling(row)));
        }
        return line;
    }

    private static String handling(InstructionRow row) {
        List<String> words = new ArrayList<>();
        words.add(label(java.util.Objects.requireNonNull(row.handling())));
        if (row.leadUnitName() != null) {
            words.add(row.leadUnitName());
        }
        if (row.dueOn() != null) {
            words.add(t("instruction.ui.until", DateTimeText.date(row.dueOn())));
        }
        return String.join(t("instruction.ui.separator"), words);
    }
}
