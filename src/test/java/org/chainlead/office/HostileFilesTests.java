package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.office.TableReaderTests.bytes;
import static org.chainlead.office.TableReaderTests.read;
import static org.chainlead.office.TableReaderTests.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.chainlead.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file that must not come in is answered with a sentence that says what is wrong and what to do. */
class HostileFilesTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aProgramUnderAnotherName() {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        refused("任务.xlsx", program, "office.read.notWhatItSays");
        refused("任务.xls", program, "office.read.notWhatItSays");
        refused("任务.csv", program, "office.read.noText");
        refused("任务.exe", program, "office.read.extension");
    }

    @Test
    void nothingAtAll() throws IOException {
        refused("任务.xlsx", new byte[0], "office.read.nothing");
        refused("任务.csv", "\r\n , \r\n".getBytes(StandardCharsets.UTF_8), "office.read.nothing");
        try (SXSSFWorkbook empty = new SXSSFWorkbook()) {
            empty.createSheet("空");
            refused("任务.xlsx", bytes(empty), "office.read.nothing");
        }
    }

    @Test
    void moreBytesThanAllowed() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '1';
            }
        };
        assertThatThrownBy(() -> TableReader.read("任务.csv", endless)).satisfies(e -> reason(e, "office.read.tooBig"));
    }

    @Test
    void aTruncatedOrGarbledContainer() throws IOException {
        byte[] whole = workbook("任务.xlsx");
        refused("任务.xlsx", Arrays.copyOf(whole, whole.length / 2), "office.read.broken");
        refused("任务.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "office.read.broken");
        refused("任务.xls", Arrays.copyOf(workbook("任务.xls"), 1000), "office.read.broken");
    }

    /** Whatever bytes are garbled: it is read, or refused in words; never another exception. */
    @Test
    void garbledBytesAreReadOrRefusedInWords() throws IOException {
        Random random = new Random(20230313);
        for (String name : new String[] {"任务.xlsx", "任务.xls"}) {
            byte[] whole = workbook(name);
            for (int i = 0; i < 150; i++) {
                byte[] garbled = whole.clone();
                for (int j = 0; j <= i % 10; j++) {
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
                }
                readOrRefused(name, garbled);
            }
        }
    }

    @Test
    void aZipBomb() throws IOException {
        byte[] bomb = with(workbook("任务.xlsx"), "xl/media/image1.bin", new byte[50 << 20]);
        refused("任务.xlsx", bomb, "office.read.ratio");
    }

    @Test
    void moreUnpackedThanAllowedAtAModestRatio() throws IOException {
        byte[] noise = new byte[1 << 16];
        new Random(1).nextBytes(noise);
        byte[] chunk = new byte[1 << 21];
        System.arraycopy(noise, 0, chunk, 0, noise.length);
        byte[] repeated = new byte[220 << 20];
        for (int at = 0; at + chunk.length <= repeated.length; at += chunk.length) {
            System.arraycopy(chunk, 0, repeated, at, chunk.length);
        }
        refused("任务.xlsx", with(workbook("任务.xlsx"), "xl/media/image1.bin", repeated), "office.read.unpacked");
    }

    @Test
    void aPartTooBigToBeHeldInMemory() throws IOException {
        Random random = new Random(2);
        StringBuilder styles = new StringBuilder("<styleSheet>");
        while (styles.length() < TableLimits.PART_BYTES + 10) {
            styles.append("<a b=\"").append(random.nextInt()).append("\"/>");
        }
        byte[] large = styles.append("</styleSheet>").toString().getBytes(StandardCharsets.UTF_8);
        refused("任务.xlsx", with(workbook("任务.xlsx"), "xl/styles.xml", large), "office.read.unpacked");
    }

    @Test
    void tooManyParts() throws IOException {
        Map<String, byte[]> parts = parts(workbook("任务.xlsx"));
        for (int i = 0; i <= TableLimits.ENTRIES; i++) {
            parts.put("xl/media/" + i + ".bin", new byte[1]);
        }
        refused("任务.xlsx", zip(parts), "office.read.tooManyEntries");
    }

    @Test
    void twoPartsOfOneNameOrAPathOutside() throws IOException {
        byte[] whole = workbook("任务.xlsx");
        refused("任务.xlsx", with(whole, "XL/workbook.xml", new byte[1]), "office.read.names");
        refused("任务.xlsx", with(whole, "xl/../../evil.xml", new byte[1]), "office.read.names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", SHEET, "[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    void entitiesThatReachForFiles(String part) throws IOException {
        String xxe = "<?xml version=\"1.0\"?><!-- " + "x".repeat(9000)
                + " --><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        Map<String, byte[]> parts = parts(workbook("任务.xlsx"));
        assertThat(parts).containsKey(part);
        parts.put(part, xxe.getBytes(StandardCharsets.UTF_16));
        refused("任务.xlsx", zip(parts), "office.read.xml");
    }

    @Test
    void macros() throws IOException {
        refused("任务.xlsx", with(workbook("任务.xlsx"), "xl/vbaProject.bin", new byte[9]), "office.read.macros");
        refused("任务.xlsm", workbook("任务.xlsx"), "office.read.macros");
        Map<String, byte[]> parts = parts(workbook("任务.xlsx"));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> new String(types, StandardCharsets.UTF_8)
                        .replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
        refused("任务.xlsx", zip(parts), "office.read.macros");
    }

    @Test
    void macrosInTheOlderFormat() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(workbook("任务.xls")))) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            refused("任务.xls", out.toByteArray(), "office.read.macros");
        }
    }

    @Test
    void linksToOtherFiles() throws IOException {
        byte[] linked = with(workbook("任务.xlsx"), "xl/externalLinks/externalLink1.xml", "<a/>".getBytes());
        refused("任务.xlsx", linked, "office.read.externalLinks");
    }

    @Test
    void anotherKindOfDocument() throws IOException {
        refused("任务.xlsx", zip(Map.of("a.txt", new byte[1])), "office.read.noWorkbook");
        refused("任务.csv", workbook("任务.xlsx"), "office.read.notWhatItSays");
        refused("任务.et", workbook("任务.xls"), "office.read.et");
    }

    @Test
    void passwords() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(workbook("任务.xlsx")));
                    var out = encryptor.getDataStream(container)) {
                opc.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            refused("任务.xlsx", out.toByteArray(), "office.read.password");
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(workbook("任务.xls")))) {
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            byte[] encrypted = bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refused("任务.xls", encrypted, "office.read.password");
        }
    }

    @Test
    void moreRowsOrColumnsThanAllowedNameTheirPlace() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("任务");
            for (int i = 0; i <= TableLimits.ROWS; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            refused("任务.xlsx", bytes(workbook), "office.read.tooManyRows");
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("任务")
                    .createRow(4)
                    .createCell(TableLimits.COLUMNS)
                    .setCellValue("x");
            assertThat(refused("任务.xlsx", bytes(workbook), "office.read.tooManyColumns"))
                    .contains("任务.xlsx", "GS5", "200");
        }
        refused(
                "任务.csv",
                "一".repeat(TableLimits.CELL_LENGTH + 1).getBytes(StandardCharsets.UTF_8),
                "office.read.cellTooLong");
    }

    @Test
    void aMergedRangeOverTheWholeSheetFillsOnlyWhatIsThere() throws IOException {
        Map<String, byte[]> parts = parts(workbook("任务.xlsx"));
        parts.computeIfPresent(
                SHEET,
                (name, sheet) -> new String(sheet, StandardCharsets.UTF_8)
                        .replaceAll("<mergeCell ref=\"[^\"]+\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        TableSheet sheet = read("任务.xlsx", zip(parts)).firstVisible();
        assertThat(sheet.rows()).hasSize(5);
        assertThat(sheet.columns()).isEqualTo(3);
    }

    @Test
    void anUnclosedQuoteNamesItsRow() {
        byte[] text = "任务\n\"一\n二".getBytes(StandardCharsets.UTF_8);
        assertThat(refused("任务.csv", text, "office.read.quote")).contains("第 2 行");
    }

    @Test
    void tooMuchPasted() {
        assertThatThrownBy(() -> TableReader.readPasted("1".repeat(TableLimits.PASTED_LENGTH + 1)))
                .satisfies(e -> reason(e, "office.read.pastedTooLong"));
    }

    private static String refused(String name, byte[] file, String key) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> read(name, file)).satisfies(e -> thrown[0] = e);
        reason(thrown[0], key);
        return ((Refusal) thrown[0]).text();
    }

    private static void reason(Throwable thrown, String key) {
        assertThat(thrown).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) thrown;
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo(key);
            assertThat(reason.text()).doesNotContain("!", "{").contains("。");
        });
    }

    private static void readOrRefused(String name, byte[] file) {
        try {
            assertThat(read(name, file).sheets()).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.text()).contains("。");
        }
    }

    private static byte[] with(byte[] xlsx, String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(xlsx);
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }
}
