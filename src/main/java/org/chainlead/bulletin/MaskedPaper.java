package org.chainlead.bulletin;

import static org.chainlead.common.Texts.t;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.office.DocumentBlock;
import org.chainlead.office.OfficialDocument;
import org.chainlead.office.SheetColumn;

/** An official document with its names hidden, and both versions line by line. */
final class MaskedPaper {

    private final Masking masking;
    private final List<MaskedLine> lines = new ArrayList<>();

    private MaskedPaper(Masking masking) {
        this.masking = masking;
    }

    /** The anonymised document and its lines beside those of the original. */
    record Result(OfficialDocument document, List<MaskedLine> lines) {

        /** Of what stands in the anonymised version. */
        String sha256() {
            String all = lines.stream().map(MaskedLine::shown).collect(Collectors.joining("\n"));
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static Result of(OfficialDocument original, Masking masking) {
        MaskedPaper paper = new MaskedPaper(masking);
        OfficialDocument masked = new OfficialDocument(
                paper.line(original.issuerMark()),
                paper.line(original.number()),
                "",
                paper.line(original.title()),
                paper.line(original.addressees()),
                original.body().stream().map(paper::block).toList(),
                List.of(),
                paper.line(original.signature()),
                original.date(),
                paper.line(original.note()),
                paper.imprint(original.imprint()));
        return new Result(masked, List.copyOf(paper.lines));
    }

    private String line(String text) {
        if (text.isBlank()) {
            return text;
        }
        MaskedLine line = new MaskedLine(masking.pieces(text), false);
        lines.add(line);
        return line.shown();
    }

    private DocumentBlock block(DocumentBlock block) {
        return switch (block) {
            case DocumentBlock.Heading heading ->
                new DocumentBlock.Heading(
                        heading.level(), heading.number(), line(heading.text()), line(heading.rest()));
            case DocumentBlock.Paragraph paragraph ->
                new DocumentBlock.Paragraph(
                        paragraph.text().lines().map(this::line).collect(Collectors.joining("\n")));
            case DocumentBlock.Table table -> table(table);
        };
    }

    private DocumentBlock table(DocumentBlock.Table table) {
        row(table.columns().stream().map(SheetColumn::title).toList());
        return new DocumentBlock.Table(
                table.columns(), table.rows().stream().map(this::row).toList());
    }

    private List<String> row(List<String> cells) {
        List<MaskedPiece> pieces = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            if (!pieces.isEmpty()) {
                pieces.add(MaskedPiece.plain(t("bulletin.cellBar")));
            }
            List<MaskedPiece> own = masking.pieces(cell);
            pieces.addAll(own);
            shown.add(new MaskedLine(own, false).shown());
        }
        lines.add(new MaskedLine(pieces, true));
        return shown;
    }

    private OfficialDocument.@org.jspecify.annotations.Nullable Imprint imprint(
            OfficialDocument.@org.jspecify.annotations.Nullable Imprint imprint) {
        return imprint == null
                ? null
                : new OfficialDocument.Imprint(line(imprint.copies()), line(imprint.printedBy()), imprint.printedOn());
    }
}
