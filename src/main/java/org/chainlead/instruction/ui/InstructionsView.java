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
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
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

    private static final int PAGE = 20;

    private final transient InstructionQueries queries;
    private final transient List<InstructionList> lists = new ArrayList<>();
    private final ViewTabs tabs = new ViewTabs(this::pick);
    private final Div rows = new Div();
    private final Span place = new Span();
    private final Button earlier = new Button(t("instruction.ui.previous"), click -> turn(-PAGE));
    private final Button later = new Button(t("instruction.ui.next"), click -> turn(PAGE));
    private int list;
    private int offset;

    InstructionsView(InstructionQueries queries, InstructionLimits limits, Access access) {
        this.queries = queries;
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
        Div pager = new Div(earlier, place, later);
        pager.addClassName("pager");
        add(header, tabs, new SectionCard(getPageTitle(), rows, pager).flush());
        show();
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
        offset = 0;
        show();
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        show();
    }

    private void show() {
        Page<InstructionRow> page = queries.page(lists.get(list), offset, PAGE);
        rows.removeAll();
        page.rows().forEach(row -> rows.add(row(row)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(t("instruction.ui.none")));
        }
        earlier.setVisible(offset > 0);
        later.setVisible(offset + PAGE < page.total());
        place.setVisible(page.total() > 0);
        place.setText(t(
                "instruction.ui.place",
                page.total() == 0 ? 0 : offset + 1,
                offset + page.rows().size(),
                page.total()));
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
