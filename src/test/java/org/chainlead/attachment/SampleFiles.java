package org.chainlead.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every kind, made on the spot. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("进展情况");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("任务");
                workbook.write(out);
            }
        });
    }

    static byte[] xls() {
        return written(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("台账");
                workbook.write(out);
            }
        });
    }

    /** A compound file with these streams. */
    static byte[] compound(int streamSize, String... streams) {
        return written(out -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                for (String stream : streams) {
                    file.createDocument(new ByteArrayInputStream(new byte[streamSize]), stream);
                }
                file.writeFilesystem(out);
            }
        });
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
    }

    static byte[] jpg() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
    }

    static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] exe() {
        byte[] program = new byte[1024];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    static byte[] html() {
        return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with macros, as its list of contents says, whatever its name. */
    static byte[] xlsm() {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>",
                "xl/vbaProject.bin",
                "x"));
    }

    /** A document of 200 kB that unpacks to more than 400 MB. */
    static byte[] bomb() {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] megabyte = new byte[1024 * 1024];
                for (int i = 0; i < 401; i++) {
                    zip.write(megabyte);
                }
                zip.closeEntry();
            }
        });
    }

    static byte[] zip(Map<String, String> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A PDF of so many bytes that is never wholly in memory. */
    static InputStream pdfOf(long size) {
        byte[] head = pdf();
        InputStream rest = new InputStream() {
            private long left = size - head.length;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                left -= count;
                return count;
            }
        };
        return new java.io.SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
