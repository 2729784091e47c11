package org.chainlead.bulletin;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.office.OfficialDocument;
import org.chainlead.office.SheetColumn;
import org.springframework.stereotype.Component;

/** A 通报 as an official document: texts with their numbers filled in, tables in the order of the unit list, no rank. */
@Component
class BulletinPaper {

    /** As many as a table takes. */
    private static final int UNITS = 2_900;

    private static final int NAME = 22;
    private static final int NUMBER = 7;
    private static final int WORDS = 26;

    private static final List<RowKind> COUNTS = List.of(
            RowKind.OWED, RowKind.HANDED_IN, RowKind.LATE, RowKind.MISSING, RowKind.GREEN, RowKind.YELLOW, RowKind.RED);

    private final BulletinContents contents;
    private final MarksOfBulletin marks;

    BulletinPaper(BulletinContents contents, MarksOfBulletin marks) {
        this.contents = contents;
        this.marks = marks;
    }

    OfficialDocument of(Bulletin bulletin) {
        return new Writing(bulletin).write();
    }

    /** One document being written. */
    private final class Writing {

        private final Bulletin bulletin;
        private final BulletinMarks filled;
        private final Map<BulletinPart, BulletinText> texts;
        private final OfficialDocument.Builder paper;

        Writing(Bulletin bulletin) {
            this.bulletin = bulletin;
            filled = marks.of(bulletin);
            texts = contents.texts(bulletin.id);
            paper = OfficialDocument.titled(text(BulletinPart.TITLE));
        }

        OfficialDocument write() {
            paper.issuerMark(bulletin.organ)
                    .number(bulletin.number == null ? "" : bulletin.number)
                    .addressees(text(BulletinPart.ADDRESSEES));
            section(BulletinPart.OVERVIEW);
            section(BulletinPart.UNITS);
            sums(RowGrouping.UNIT);
            section(BulletinPart.CHAINS);
            sums(RowGrouping.CHAIN);
            section(BulletinPart.COMPLETED);
            lines(LineKind.COMPLETED, false);
            section(BulletinPart.REPORTING);
            lines(LineKind.LATE, true);
            lines(LineKind.MISSING, true);
            section(BulletinPart.DELAYED);
            lines(LineKind.DELAYED, false);
            section(BulletinPart.DEMANDS);
            foot();
            return paper.build();
        }

        private void foot() {
            if (bulletin.issuedAt != null) {
                LocalDate issuedOn = bulletin.issuedAt.atZone(DateTimeText.ZONE).toLocalDate();
                paper.signature(bulletin.organ, issuedOn).imprint(text(BulletinPart.COPIES), bulletin.organ, issuedOn);
            }
        }

        private String text(BulletinPart part) {
            BulletinText text = texts.get(part);
            return text == null ? "" : filled.fill(text.body()).strip();
        }

        private void section(BulletinPart part) {
            paper.heading(1, label(part));
            if (!text(part).isEmpty()) {
                paper.paragraph(text(part));
            }
        }

        private void sums(RowGrouping by) {
            Page<RoundSum> sums = contents.sums(bulletin.id, by, 0, UNITS);
            List<List<String>> rows =
                    sums.rows().stream().map(BulletinPaper::cells).toList();
            if (rows.isEmpty()) {
                paper.paragraph(t("bulletin.paper.none"));
            } else {
                paper.table(sumColumns(by), rows);
            }
        }

        /** @param headed whether the list needs a heading of its own under the section */
        private void lines(LineKind kind, boolean headed) {
            Page<BulletinLine> lines = contents.lines(bulletin.id, kind, null, 0, BulletinMaking.LINES);
            if (headed) {
                paper.heading(2, t("bulletin.paper.list", label(kind), lines.total()));
            }
            if (lines.rows().isEmpty()) {
                paper.paragraph(t("bulletin.paper.none"));
                return;
            }
            List<Column> columns = columns(kind);
            paper.table(
                    columns.stream().map(Column::head).toList(),
                    lines.rows().stream()
                            .map(line -> columns.stream()
                                    .map(column -> column.cell().apply(line))
                                    .toList())
                            .toList());
            long all = contents.totals(bulletin.id).count(kind.rows());
            if (all > lines.rows().size()) {
                paper.paragraph(t("bulletin.paper.more", all, lines.rows().size()));
            }
        }
    }

    private record Column(SheetColumn head, Function<BulletinLine, String> cell) {}

    private static List<Column> columns(LineKind kind) {
        Column unit = new Column(new SheetColumn(t("bulletin.column.unit"), NAME), BulletinLine::unitName);
        Column task = new Column(new SheetColumn(t("bulletin.column.task"), WORDS), BulletinLine::name);
        Column goal = new Column(new SheetColumn(t("bulletin.column.goal"), WORDS), BulletinLine::goalText);
        Column done = new Column(new SheetColumn(t("bulletin.column.done"), 2 * NUMBER), BulletinPaper::done);
        Column due = new Column(new SheetColumn(t("bulletin.column.due"), 2 * NUMBER), BulletinPaper::due);
        return switch (kind) {
            case COMPLETED -> List.of(unit, task, goal, done);
            case LATE, MISSING -> List.of(unit, task);
            case DELAYED ->
                List.of(
                        unit,
                        task,
                        due,
                        goal,
                        done,
                        new Column(new SheetColumn(t("bulletin.column.reason"), WORDS), BulletinLine::reason));
        };
    }

    /** Not verified data is marked everywhere. */
    static String done(BulletinLine line) {
        return line.unchecked() ? t("bulletin.unchecked", line.doneText()) : line.doneText();
    }

    private static String due(BulletinLine line) {
        LocalDate due = line.dueOn();
        return due == null ? "" : DateTimeText.date(due);
    }

    private static List<SheetColumn> sumColumns(RowGrouping by) {
        Stream<SheetColumn> counts = COUNTS.stream().map(kind -> new SheetColumn(label(kind), NUMBER));
        return Stream.concat(
                        Stream.of(
                                new SheetColumn(
                                        t(by == RowGrouping.UNIT ? "bulletin.column.unit" : "bulletin.column.chain"),
                                        NAME),
                                new SheetColumn(t("bulletin.column.tasks"), NUMBER),
                                new SheetColumn(label(RowKind.COMPLETED), NUMBER),
                                new SheetColumn(label(BulletinRate.COMPLETED), NUMBER)),
                        counts)
                .toList();
    }

    private static List<String> cells(RoundSum sum) {
        Stream<String> counts = COUNTS.stream().map(kind -> String.valueOf(sum.count(kind)));
        return Stream.concat(
                        Stream.of(
                                sum.name().isEmpty() ? t("bulletin.noPart") : sum.name(),
                                String.valueOf(sum.count(RowKind.ALL)),
                                String.valueOf(sum.count(RowKind.COMPLETED)),
                                BulletinRate.COMPLETED.of(sum)),
                        counts)
                .toList();
    }
}
