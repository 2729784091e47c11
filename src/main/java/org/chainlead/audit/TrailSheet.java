package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.CellValue;
import org.chainlead.office.Paper;
import org.chainlead.office.SheetColumn;
import org.chainlead.office.SheetLayout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the trail as rows of a sheet: what {@link TrailLine} shows, with names of fields and hashes. */
@Component
class TrailSheet {

    private static final String PROOFS = """
            select e.id, e.details, e.hash, s.batch_no
              from audit_entry e left join audit_seal s on s.entry_id = e.id where e.id in (:ids)""";

    private record Proof(
            String fields,
            String contents,
            String hash,
            @Nullable Long batch) {}

    private final JdbcClient jdbc;

    TrailSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SheetLayout layout(List<String> subLines) {
        List<SheetColumn> columns = List.of(
                new SheetColumn(t("audit.export.id"), 10),
                new SheetColumn(t("audit.column.at"), 22),
                new SheetColumn(t("audit.column.who"), 36),
                new SheetColumn(t("audit.column.from"), 18),
                new SheetColumn(t("audit.column.act"), 36),
                new SheetColumn(t("audit.column.subject"), 30),
                new SheetColumn(t("audit.column.seq"), 8),
                new SheetColumn(t("audit.entry.fields"), 30),
                new SheetColumn(t("audit.export.contents"), 40),
                new SheetColumn(t("audit.entry.hash"), 66),
                new SheetColumn(t("audit.column.seal"), 14));
        return SheetLayout.of(t("audit.export.title"), columns)
                .withSubLines(subLines)
                .withFrozenColumns(2)
                .on(Paper.A3);
    }

    List<List<CellValue>> rows(List<TrailLine> lines) {
        Map<Long, Proof> proofs = proofs(lines);
        return lines.stream()
                .map(line -> row(line, Objects.requireNonNull(proofs.get(line.id()))))
                .toList();
    }

    private static List<CellValue> row(TrailLine line, Proof proof) {
        String who = TrailWords.who(line.unitName(), line.role(), line.actorName(), line.onBehalfOf());
        return List.of(
                CellValue.number(line.id()),
                CellValue.text(DateTimeText.fullMoment(line.at())),
                CellValue.text(who),
                CellValue.text(line.clientAddress()),
                CellValue.text(TrailWords.act(line.action())),
                CellValue.text(line.subjectName()),
                CellValue.number(line.seq()),
                CellValue.text(proof.fields()),
                CellValue.text(proof.contents()),
                CellValue.text(proof.hash()),
                CellValue.text(proof.batch() == null ? t("audit.unsealed") : t("audit.export.batch", proof.batch())));
    }

    private Map<Long, Proof> proofs(List<TrailLine> lines) {
        Map<Long, Proof> proofs = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.sql(PROOFS)
                    .param("ids", lines.stream().map(TrailLine::id).toList())
                    .query((row, n) -> proofs.put(
                            row.getLong("id"),
                            proof(
                                    Details.read(row.getString("details")),
                                    row.getBytes("hash"),
                                    row.getObject("batch_no", Long.class))))
                    .list();
        }
        return proofs;
    }

    private static Proof proof(Details details, byte[] hash, @Nullable Long batch) {
        String comma = t("common.ui.comma");
        String fields =
                details.values().keySet().stream().map(TrailWords::field).collect(Collectors.joining(comma));
        Stream<String> texts = details.texts().stream().map(text -> TrailWords.field(text.field()) + " " + text.hash());
        Stream<String> files = details.files().stream().map(file -> t("audit.entry.file") + " " + file.sha256());
        return new Proof(
                fields, Stream.concat(texts, files).collect(Collectors.joining(comma)), Hashes.hex(hash), batch);
    }

    /** A filter in words. */
    static String words(TrailFilter filter) {
        List<String> words = new ArrayList<>();
        add(words, "audit.filter.person", filter.person());
        add(words, "audit.filter.from", filter.from() == null ? null : DateTimeText.date(filter.from()));
        add(words, "audit.filter.until", filter.until() == null ? null : DateTimeText.date(filter.until()));
        add(words, "audit.filter.act", filter.action() == null ? null : TrailWords.act(filter.action()));
        add(words, "audit.filter.kind", filter.subjectKind() == null ? null : TrailWords.kind(filter.subjectKind()));
        add(words, "audit.filter.id", filter.subjectId());
        return words.isEmpty() ? t("audit.export.all") : String.join(t("common.ui.comma"), words);
    }

    private static void add(List<String> words, String key, @Nullable String value) {
        if (value != null) {
            words.add(t(key) + " " + value);
        }
    }
}
