package org.chainlead.office;

/**
 * What a table file may be at most. Every limit is checked before or while the file is read, never after, and its
 * refusal names it. They hold for one file; the pasted table counts as one.
 */
public final class TableLimits {

    /** Bytes of the file as uploaded: 20 MB. */
    public static final long FILE_BYTES = 20L * 1024 * 1024;

    /** Bytes of an .xls file, which has to be read as a whole: 5 MB. */
    public static final long XLS_BYTES = 5L * 1024 * 1024;

    /** Parts inside an .xlsx container. */
    public static final int ENTRIES = 2_000;

    /** Bytes of all parts of an .xlsx container together, unpacked: 200 MB. */
    public static final long UNPACKED_BYTES = 200L * 1024 * 1024;

    /** Bytes of the table of texts inside an .xlsx, unpacked: 64 MB. */
    public static final long SHARED_STRINGS_BYTES = 64L * 1024 * 1024;

    /** Bytes of any other XML part that is read as a whole (styles, names), unpacked: 16 MB. */
    public static final long PART_BYTES = 16L * 1024 * 1024;

    /** How many times a part may grow when unpacked; small parts (below {@link #RATIO_GRACE_BYTES}) are let pass. */
    public static final int COMPRESS_RATIO = 100;

    /** Unpacked bytes below which the ratio is not looked at. */
    public static final long RATIO_GRACE_BYTES = 100L * 1024;

    /** Sheets with something in them. */
    public static final int SHEETS = 50;

    /** Rows with something in them, all sheets together. */
    public static final int ROWS = 20_000;

    /** The last column with something in it. */
    public static final int COLUMNS = 200;

    /** Cells with something in them, all sheets together, the copies inside merged cells counted. */
    public static final int CELLS = 1_000_000;

    /** UTF-16 units in one cell. */
    public static final int CELL_LENGTH = PlainText.MAX_CELL;

    /** Characters of a pasted table. */
    public static final int PASTED_LENGTH = 2_000_000;

    private TableLimits() {}
}
