package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.instruction.InstructionList;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionRow;
import org.chainlead.org.Access;

/** 批示 that wait for 拟办 or for the decision on it, as rows of the office's lists. */
@SpringComponent
class InstructionLists {

    private final InstructionQueries queries;
    private final Access access;

    InstructionLists(InstructionQueries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    Page<InstructionRow> toPropose() {
        return access.may("instruction.propose")
                ? queries.page(InstructionList.TO_PROPOSE, 0, WorkList.SHOWN)
                : new Page<>(List.of(), 0);
    }

    Page<InstructionRow> toDecide() {
        return access.may("instruction.decide")
                ? queries.page(InstructionList.TO_DECIDE, 0, WorkList.SHOWN)
                : new Page<>(List.of(), 0);
    }

    /** @param act {@code workbench.act.*}, the one next action */
    List<Component> rows(Page<InstructionRow> page, String act) {
        return page.rows().stream().map(row -> row(row, act)).toList();
    }

    private static Component row(InstructionRow row, String act) {
        String name = t("workbench.instruction", row.postName(), DateTimeText.day(row.writtenOn()));
        String link = "instructions/" + row.id();
        Anchor next = new Anchor(link, t("workbench.act." + act));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act." + act), name));
        return new WorkRow(new Anchor(link, name), row.words())
                .middle(new StatusTag(row.state(), StatusTag.Kind.WARNING))
                .acts(next);
    }
}
