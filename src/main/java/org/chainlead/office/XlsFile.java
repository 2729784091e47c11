package org.chainlead.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chainlead.common.Refusal;

/** Reads .xls, the format of before 2007. It has to be held in memory as a whole, hence its smaller limit. */
final class XlsFile {

    private XlsFile() {}

    /** True for an .xlsx under a password, which hides in a container of this kind. */
    static boolean isEncrypted(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static TableFile read(String name, Path file) throws IOException {
        if (Files.size(file) > TableLimits.XLS_BYTES) {
            throw Refusal.because("office.read.xlsTooBig", name, TableLimits.XLS_BYTES >> 20);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            check(name, container.getRoot());
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                return WorkbookTables.read(name, workbook);
            }
        } catch (Refusal e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Refusal.because("office.read.password", name);
        } catch (IOException | RuntimeException e) {
            throw Refusal.because("office.read.broken", name);
        }
    }

    private static void check(String name, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refusal.because("office.read.password", name);
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw Refusal.because("office.read.macros", name);
        }
    }
}
