package org.chainlead.chaincard;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The lists of one chain as files: the rows of its card and of its picture, by the same queries under the same rights, in
 * their order. The list of chains itself is {@link ChainExport}.
 */
@Service
@PreAuthorize("@access.may('chaincard.view')")
public class ChainSheets {

    private static final int NARROW = 14;
    private static final int MEDIUM = 28;
    private static final int WIDE = 60;

    private final Chains chains;
    private final ChainCards cards;
    private final ChainMaps maps;
    private final ListExport export;

    ChainSheets(Chains chains, ChainCards cards, ChainMaps maps, ListExport export) {
        this.chains = chains;
        this.cards = cards;
        this.maps = maps;
        this.export = export;
    }

    /**
     * The elements the chain must have, in the order of its template, also those that are not filled.
     *
     * @throws NotFound when there is no such chain
     */
    public ExportedList elements(ChainId chain) {
        ChainCard card = cards.card(chain);
        List<CardElement> elements = card.elements();
        return export.xlsx(new ListSheet<>(
                t("chaincard.sheet.elements", card.chain().name()),
                t("chaincard.ui.completeness", card.templateName(), card.filled(), elements.size()),
                List.of(
                        Column.text(t("chaincard.field.elementName"), MEDIUM, CardElement::name),
                        Column.text(
                                t("chaincard.sheet.filled"),
                                NARROW,
                                element -> t(element.isFilled() ? "chaincard.ui.filled" : "chaincard.ui.toFill")),
                        Column.text(
                                t("chaincard.field.reference"),
                                MEDIUM,
                                element -> element.value().reference()),
                        new Column<>(
                                t("chaincard.field.day"),
                                NARROW,
                                element -> CellValue.date(element.value().day())),
                        Column.text(
                                t("chaincard.field.words"),
                                WIDE,
                                element -> element.value().words()),
                        new Column<>(t("chaincard.sheet.version"), NARROW, ChainSheets::version),
                        Column.text(
                                t("chaincard.sheet.changedBy"),
                                MEDIUM,
                                element -> Objects.toString(element.changedBy(), "")),
                        new Column<>(t("chaincard.sheet.changedAt"), MEDIUM, ChainSheets::changedAt)),
                elements::forEach));
    }

    /**
     * Meetings of 专班 and 领导小组, withdrawn ones with the reason.
     *
     * @throws NotFound when there is no such chain
     */
    public ExportedList sessions(ChainId chain) {
        return export.xlsx(new ListSheet<>(
                t("chaincard.sheet.sessions", name(chain)),
                "",
                List.of(
                        new Column<>(t("chaincard.field.heldOn"), NARROW, session -> CellValue.date(session.heldOn())),
                        Column.text(t("chaincard.field.body"), NARROW, session -> label(session.body())),
                        Column.text(t("chaincard.field.subject"), WIDE, SessionRow::subject),
                        Column.text(t("chaincard.sheet.result"), WIDE, SessionRow::result),
                        Column.text(t("chaincard.field.minutes"), MEDIUM, SessionRow::reference),
                        Column.text(t("chaincard.sheet.recordedBy"), MEDIUM, SessionRow::recordedBy),
                        new Column<>(
                                t("chaincard.sheet.recordedAt"),
                                MEDIUM,
                                session -> CellValue.time(session.recordedAt()
                                        .atZone(DateTimeText.ZONE)
                                        .toLocalDateTime())),
                        withdrawn(SessionRow::withdrawn)),
                (offset, limit) -> cards.sessions(chain, offset, limit)));
    }

    /**
     * Versions of the plan, withdrawn ones with the reason.
     *
     * @throws NotFound when there is no such chain
     */
    public ExportedList plans(ChainId chain) {
        return export.xlsx(new ListSheet<>(
                t("chaincard.sheet.plans", name(chain)),
                "",
                List.of(
                        new Column<>(t("chaincard.sheet.version"), NARROW, plan -> CellValue.number(plan.number())),
                        Column.text(t("chaincard.field.planName"), WIDE, PlanVersion::name),
                        new Column<>(t("chaincard.field.decidedOn"), NARROW, plan -> CellValue.date(plan.decidedOn())),
                        Column.text(t("chaincard.field.documentNumber"), MEDIUM, PlanVersion::documentNumber),
                        Column.text(t("chaincard.field.planNote"), WIDE, PlanVersion::note),
                        Column.text(t("chaincard.sheet.recordedBy"), MEDIUM, PlanVersion::recordedBy),
                        withdrawn(PlanVersion::withdrawn)),
                (offset, limit) -> cards.plans(chain, offset, limit)));
    }

    /**
     * The table of the picture; where projects are left out of it, the file says so as the screen does.
     *
     * @throws NotFound when there is no such chain
     */
    public ExportedList nodes(ChainId chain) {
        ChainMap map = maps.map(chain);
        List<ChainMapRow> rows = map.rows();
        return export.xlsx(new ListSheet<>(
                t("chaincard.map.tableOf", map.chain().name()),
                map.leftOut() > 0 ? t("chaincard.map.leftOut", map.leftOut()) : "",
                List.of(
                        Column.text(t("chaincard.field.stage"), NARROW, ChainMapRow::stage),
                        Column.text(t("chaincard.field.node"), MEDIUM, ChainMapRow::node),
                        Column.text(t("chaincard.field.existing"), MEDIUM, ChainMapRow::existing),
                        Column.text(t("chaincard.field.gap"), MEDIUM, ChainMapRow::gap),
                        Column.text(t("chaincard.field.place"), MEDIUM, ChainMapRow::place),
                        Column.text(t("chaincard.map.enterprises"), WIDE, ChainMapRow::enterpriseWords),
                        Column.text(t("chaincard.map.projects"), WIDE, ChainMapRow::projectWords)),
                rows::forEach));
    }

    private String name(ChainId chain) {
        return chains.find(Objects.requireNonNull(chain))
                .orElseThrow(NotFound::new)
                .name();
    }

    private static CellValue version(CardElement element) {
        int version = element.value().version();
        return version == 0 ? CellValue.EMPTY : CellValue.number(version);
    }

    private static CellValue changedAt(CardElement element) {
        return CellValue.time(
                element.changedAt() == null
                        ? null
                        : element.changedAt().atZone(DateTimeText.ZONE).toLocalDateTime());
    }

    private static <T> Column<T> withdrawn(Function<T, @Nullable Withdrawn> of) {
        return Column.text(t("chaincard.sheet.withdrawn"), MEDIUM, row -> {
            Withdrawn withdrawn = of.apply(row);
            return withdrawn == null ? "" : withdrawn.words();
        });
    }
}
