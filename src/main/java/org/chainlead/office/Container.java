package org.chainlead.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chainlead.common.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks into the zip container of an .xlsx before any of it is interpreted: every part is unpacked once and thrown away,
 * so that size, ratio, names and kind are known to be harmless.
 */
final class Container {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACRO_MARK = "macroenabled";

    private final String file;
    private final ZipFile zip;
    private long unpacked;

    private Container(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Refuses a container that is broken, hostile or no plain workbook. */
    static void check(String file, Path path) {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            new Container(file, zip).check();
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.because("office.read.broken", file);
        }
    }

    private void check() throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > TableLimits.ENTRIES) {
            throw Refusal.because("office.read.tooManyEntries", file, entries.size(), TableLimits.ENTRIES);
        }
        names(entries);
        for (ZipArchiveEntry entry : entries) {
            unpack(entry);
        }
        kind();
        for (ZipArchiveEntry entry : entries) {
            declarations(entry);
        }
    }

    /** Two parts of one name, or a name that leaves the container, are read differently by different programs. */
    private void names(List<ZipArchiveEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!seen.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                throw Refusal.because("office.read.names", file, entry.getName());
            }
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw Refusal.because("office.read.macros", file);
            }
            if (name.startsWith("xl/externallinks/")) {
                throw Refusal.because("office.read.externalLinks", file);
            }
        }
    }

    private void unpack(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw Refusal.because("office.read.password", file);
        }
        long limit = limit(entry.getName().toLowerCase(Locale.ROOT));
        long size = 0;
        byte[] buffer = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                unpacked += n;
                sizes(entry, size, limit);
            }
        }
    }

    /** Sheets are streamed; the texts and everything else that is XML is held in memory. */
    private static long limit(String name) {
        if (name.endsWith("sharedstrings.xml")) {
            return TableLimits.SHARED_STRINGS_BYTES;
        }
        boolean whole = (name.endsWith(".xml") || name.endsWith(".rels")) && !name.startsWith("xl/worksheets/sheet");
        return whole ? TableLimits.PART_BYTES : TableLimits.UNPACKED_BYTES;
    }

    private void sizes(ZipArchiveEntry entry, long size, long limit) {
        if (unpacked > TableLimits.UNPACKED_BYTES || size > limit) {
            throw Refusal.because("office.read.unpacked", file, entry.getName(), limit >> 20);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > TableLimits.RATIO_GRACE_BYTES && size / packed > TableLimits.COMPRESS_RATIO) {
            throw Refusal.because("office.read.ratio", file, entry.getName());
        }
    }

    private void kind() throws IOException {
        ZipArchiveEntry types = zip.getEntry(TYPES);
        if (types == null) {
            throw Refusal.because("office.read.noWorkbook", file);
        }
        TypeReader reader = new TypeReader();
        parse(types, reader);
        if (reader.macros) {
            throw Refusal.because("office.read.macros", file);
        }
        if (!reader.workbook) {
            throw Refusal.because("office.read.noWorkbook", file);
        }
    }

    /** No part may declare a document type: it is how entities reach files and other machines (XXE). */
    private void declarations(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            parse(entry, new FirstElement());
        }
    }

    private void parse(ZipArchiveEntry entry, DefaultHandler handler) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(in), handler);
        } catch (Enough e) {
            return;
        } catch (SAXException e) {
            throw Refusal.because("office.read.xml", file, entry.getName());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything asked for is known; the rest of the part is not parsed. */
    private static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    private static final class FirstElement extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            throw new Enough();
        }
    }

    private static final class TypeReader extends DefaultHandler {

        private boolean workbook;
        private boolean macros;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String type = attributes.getValue("ContentType");
            if (type != null) {
                workbook |= type.equals(WORKBOOK_TYPE);
                macros |= type.toLowerCase(Locale.ROOT).contains(MACRO_MARK);
            }
        }
    }
}
