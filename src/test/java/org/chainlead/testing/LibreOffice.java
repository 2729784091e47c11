package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Opens what the product wrote in a real office program: LibreOffice without a screen, with a profile of its own under
 * {@code target}, and poppler for the text and the pages of a PDF.
 */
public final class LibreOffice {

    private static final Path WORK = Path.of("target", "libreoffice").toAbsolutePath();
    private static final long LIMIT_SECONDS = 120;

    private LibreOffice() {}

    /** The first sheet as comma-separated text in UTF-8, cells as displayed. */
    public static String csv(byte[] xlsx) {
        return read(
                convert(xlsx, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false", "csv"));
    }

    /** The pages of a document as PDF. */
    public static Path pdf(byte[] document, String extension) {
        return convert(document, extension, "pdf", "pdf");
    }

    /** The text of a PDF, pages separated by form feeds, lines as they stand on the page. */
    public static List<String> pages(Path pdf) {
        String text = run("pdftotext", "-layout", "-enc", "UTF-8", pdf.toString(), "-");
        List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
        pages.removeLast();
        return pages;
    }

    /** Words with their places on the pages, in points, as poppler's XHTML. */
    public static String places(Path pdf) {
        return run("pdftotext", "-bbox", "-enc", "UTF-8", pdf.toString(), "-");
    }

    /** One page as a picture beside the PDF, to be looked at. */
    public static Path picture(Path pdf, int page) {
        String base = pdf.toString().replaceFirst("\\.pdf$", "-" + page);
        run("pdftoppm", "-r", "60", "-png", "-singlefile", "-f", "" + page, "-l", "" + page, pdf.toString(), base);
        return Path.of(base + ".png");
    }

    private static synchronized Path convert(byte[] content, String from, String filter, String to) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(WORK), "job");
            Path source = Files.write(folder.resolve("file." + from), content);
            run(
                    "soffice",
                    "-env:UserInstallation=" + WORK.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    filter,
                    "--outdir",
                    folder.toString(),
                    source.toString());
            Path result = folder.resolve("file." + to);
            if (!Files.exists(result)) {
                throw new AssertionError("LibreOffice did not convert " + source);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) {
        try {
            Path out = Files.createTempFile(Files.createDirectories(WORK), "out", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("Took too long: " + String.join(" ", command));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + read(out));
            }
            return read(out);
        } catch (IOException e) {
            throw new AssertionError("Is LibreOffice with poppler-utils installed? " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
