package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in the layout of GB/T 9704-2012, made of what it says; {@link DocxExport} lays it out. Empty strings and
 * lists, and null dates, leave a part out.
 *
 * @param issuerMark name of the issuing organ as the red mark over the first page (clause 7.2.4); without it there is no
 *     red line either
 * @param number the document number, e.g. with year in brackets (7.2.5)
 * @param signer who signed, for documents sent upwards (7.2.6)
 * @param title may be broken by line ends (7.3.1)
 * @param addressees to whom it goes, without the colon (7.3.2)
 * @param body headings, paragraphs and tables (7.3.3)
 * @param attachments names of the attachments, without numbers (7.3.4)
 * @param signature the issuing organ below the body; room is left for its seal (7.3.5.1)
 * @param date when it was signed (7.3.5)
 * @param note printed in brackets below the date, e.g. whom to call (7.3.6)
 * @param imprint the block at the foot of the last page (7.4)
 */
public record OfficialDocument(
        String issuerMark,
        String number,
        String signer,
        String title,
        String addressees,
        List<DocumentBlock> body,
        List<String> attachments,
        String signature,
        @Nullable LocalDate date,
        String note,
        @Nullable Imprint imprint) {

    public OfficialDocument {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /**
     * The foot of the last page.
     *
     * @param copies who gets a copy, without the label and the full stop; may be empty
     * @param printedBy the office that prints and sends
     * @param printedOn the day it is sent
     */
    public record Imprint(String copies, String printedBy, LocalDate printedOn) {}

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects the parts in any order; numbers headings by itself, lower levels beginning anew under a higher one. */
    public static final class Builder {

        /** The standard knows four levels. */
        private static final int LEVELS = 4;

        private final String title;
        private final List<DocumentBlock> body = new ArrayList<>();
        private final int[] counters = new int[LEVELS + 1];
        private List<String> attachments = List.of();
        private String issuerMark = "";
        private String number = "";
        private String signer = "";
        private String addressees = "";
        private String signature = "";
        private @Nullable LocalDate date;
        private String note = "";
        private @Nullable Imprint imprint;

        private Builder(String title) {
            this.title = title;
        }

        public Builder issuerMark(String organ) {
            issuerMark = organ;
            return this;
        }

        public Builder number(String text) {
            number = text;
            return this;
        }

        public Builder signer(String name) {
            signer = name;
            return this;
        }

        public Builder addressees(String units) {
            addressees = units;
            return this;
        }

        public Builder paragraph(String text) {
            body.add(new DocumentBlock.Paragraph(text));
            return this;
        }

        /** A heading of level 1 to 4 in a paragraph of its own. */
        public Builder heading(int level, String text) {
            return item(level, text, "");
        }

        /** A heading of level 1 to 4 with the text that follows it in the same paragraph. */
        public Builder item(int level, String text, String rest) {
            body.add(new DocumentBlock.Heading(level, next(level), text, rest));
            return this;
        }

        public Builder table(List<SheetColumn> columns, List<List<String>> rows) {
            body.add(new DocumentBlock.Table(columns, rows));
            return this;
        }

        public Builder attachments(List<String> names) {
            attachments = names;
            return this;
        }

        public Builder signature(String organ, LocalDate signedOn) {
            signature = organ;
            date = signedOn;
            return this;
        }

        public Builder note(String text) {
            note = text;
            return this;
        }

        public Builder imprint(String copies, String printedBy, LocalDate printedOn) {
            imprint = new Imprint(copies, printedBy, printedOn);
            return this;
        }

        public OfficialDocument build() {
            return new OfficialDocument(
                    issuerMark, number, signer, title, addressees, body, attachments, signature, date, note, imprint);
        }

        private String next(int level) {
            if (level < 1 || level > LEVELS) {
                throw new IllegalArgumentException("Heading level must be 1 to 4, not " + level);
            }
            int count = ++counters[level];
            for (int below = level + 1; below <= LEVELS; below++) {
                counters[below] = 0;
            }
            return switch (level) {
                case 1 -> t("office.word.level1", ChineseNumerals.of(count));
                case 2 -> t("office.word.level2", ChineseNumerals.of(count));
                case 3 -> t("office.word.level3", count);
                default -> t("office.word.level4", count);
            };
        }
    }
}
