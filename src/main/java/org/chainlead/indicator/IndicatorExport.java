package org.chainlead.indicator;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list of indicators as a file: the rows the screen shows, in its order. */
@Service
@PreAuthorize("@access.may('indicator.view')")
public class IndicatorExport {

    private static final int NARROW = 12;
    private static final int MIDDLE = 18;
    private static final int WIDE = 30;

    private final IndicatorQueries queries;
    private final Chains chains;
    private final Directory directory;
    private final ListExport export;

    IndicatorExport(IndicatorQueries queries, Chains chains, Directory directory, ListExport export) {
        this.queries = queries;
        this.chains = chains;
        this.directory = directory;
        this.export = export;
    }

    public ExportedList xlsx(IndicatorFilter filter) {
        return export.xlsx(new ListSheet<>(
                t("indicator.ui.title"),
                inWords(filter),
                columns(),
                (offset, limit) -> queries.list(filter, offset, limit).page()));
    }

    private static List<Column<IndicatorRow>> columns() {
        return List.of(
                Column.text(t("indicator.column.name"), WIDE, IndicatorRow::name),
                Column.text(t("indicator.column.light"), NARROW, IndicatorWords::light),
                Column.text(t("indicator.column.chain"), MIDDLE, IndicatorRow::chain),
                Column.text(t("indicator.column.source"), MIDDLE, IndicatorRow::sourceUnit),
                Column.text(t("indicator.column.unit"), NARROW, IndicatorRow::measureUnit),
                Column.text(t("indicator.column.term"), MIDDLE, IndicatorWords::term),
                new Column<>(
                        t("indicator.column.target"),
                        NARROW,
                        row -> number(row.target() == null ? null : row.target().target())),
                Column.text(t("indicator.column.period"), MIDDLE, IndicatorWords::period),
                new Column<>(
                        t("indicator.column.total"),
                        NARROW,
                        row -> number(row.figure() == null ? null : row.figure().total())),
                Column.text(t("indicator.column.yoy"), MIDDLE, IndicatorWords::yearOnYear),
                Column.text(t("indicator.column.completion"), NARROW, IndicatorWords::completion),
                Column.text(t("indicator.column.awaiting"), MIDDLE, IndicatorRow::awaiting));
    }

    private static CellValue number(@org.jspecify.annotations.Nullable BigDecimal number) {
        return CellValue.number(number == null ? null : Numbers.plain(number));
    }

    private String inWords(IndicatorFilter filter) {
        List<String> words = new ArrayList<>();
        if (!filter.words().isBlank()) {
            words.add(is("indicator.column.name", filter.words().strip()));
        }
        if (filter.chain() != null) {
            chains.find(filter.chain())
                    .map(ChainRef::name)
                    .ifPresent(name -> words.add(is("indicator.column.chain", name)));
        }
        if (filter.unit() != null) {
            directory
                    .unit(filter.unit())
                    .map(UnitRef::name)
                    .ifPresent(name -> words.add(is("indicator.column.source", name)));
        }
        if (filter.shown() != IndicatorShown.ALL) {
            words.add(is("indicator.column.light", label(filter.shown())));
        }
        return String.join(t("indicator.and"), words);
    }

    private static String is(String column, String value) {
        return t("indicator.export.is", t(column), value);
    }
}
