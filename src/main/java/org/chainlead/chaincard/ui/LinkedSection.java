package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.common.Light;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.indicator.IndicatorShown;
import org.chainlead.project.Investment;
import org.chainlead.task.TaskSums;

/** What hangs on the chain: each figure opens exactly its rows in the ledger or in the list of projects or indicators. */
class LinkedSection extends Composite<Div> {

    private final transient ChainId chain;

    LinkedSection(ChainCard card) {
        chain = card.chain().id();
        TaskSums tasks = card.tasks();
        getContent().addClassName("figures");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", t("chaincard.ui.linked"));
        BigFigure red = light(Light.RED, tasks.red());
        getContent()
                .add(
                        new BigFigure(
                                t("chaincard.column.tasks"),
                                String.valueOf(tasks.total()),
                                t("chaincard.ui.taskUnit"),
                                t("chaincard.ui.overdue", tasks.overdue(), tasks.grey() + tasks.none()),
                                ChainAddress.tasks(chain)),
                        tasks.red() > 0 ? red.danger() : red,
                        light(Light.YELLOW, tasks.yellow()),
                        light(Light.GREEN, tasks.green()),
                        light(Light.BLUE, tasks.blue()),
                        new BigFigure(
                                t("chaincard.column.projects"),
                                String.valueOf(card.projects().count()),
                                t("chaincard.ui.projectUnit"),
                                t(
                                        "chaincard.ui.invested",
                                        Investment.text(card.projects().investment())),
                                ChainAddress.projects(chain)),
                        new BigFigure(
                                t("chaincard.column.indicators"),
                                String.valueOf(count(card, IndicatorShown.ALL)),
                                t("chaincard.ui.taskUnit"),
                                t("chaincard.ui.indicatorsRed", count(card, IndicatorShown.RED)),
                                ChainAddress.indicators(chain)));
    }

    private static long count(ChainCard card, IndicatorShown shown) {
        return card.indicators().counts().getOrDefault(shown, 0L);
    }

    private BigFigure light(Light light, long count) {
        return new BigFigure(
                light.text(), String.valueOf(count), t("chaincard.ui.taskUnit"), "", ChainAddress.tasks(chain, light));
    }
}
