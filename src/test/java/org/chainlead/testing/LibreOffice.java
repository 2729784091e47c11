package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens what the product wrote in a real office program: LibreOffice without a screen, with a profile of its own under
 * {@code target}, and poppler for the text and the pages of a PDF.
 */
public final class LibreOffice {

    private static final Path WORK = TestProcess.folder().resolve("libreoffice").toAbsolutePath();
    private static final long LIMIT_SECONDS = 120;

    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
    private static final Pattern WORD =
            Pattern.compile("xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)<");

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

    /** A file in another format, by the extensions of both. */
    public static byte[] convert(byte[] content, String from, String to) {
        try {
            return Files.readAllBytes(convert(content, from, to, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a PDF, pages separated by form feeds, lines as they stand on the page. */
    public static List<String> pages(Path pdf) {
        String text = run("pdftotext", "-layout", "-enc", "UTF-8", pdf.toString(), "-");
        List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
        pages.removeLast();
        return pages;
    }

    /** Width and height of the first page, in points. */
    public static double[] pageSize(Path pdf) {
        Matcher size = PAGE.matcher(run("pdftotext", "-bbox", pdf.toString(), "-"));
        if (!size.find()) {
            throw new AssertionError("No page in " + pdf);
        }
        return new double[] {Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2))};
    }

    /** The pieces of text with their places, in points from the upper left; words closer than a character are one. */
    public static List<Piece> pieces(Path pdf) {
        List<Piece> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(run("pdftotext", "-bbox", "-enc", "UTF-8", pdf.toString(), "-"));
        while (word.find()) {
            Piece next = new Piece(number(word, 1), number(word, 2), number(word, 3), number(word, 4), word.group(5));
            if (!pieces.isEmpty() && pieces.getLast().goesOnWith(next)) {
                pieces.add(pieces.removeLast().with(next));
            } else {
                pieces.add(next);
            }
        }
        return pieces;
    }

    /** A piece of text on a page, in points from the page's upper left corner. */
    public record Piece(double left, double top, double right, double bottom, String text) {

        private static final double GAP = 12;

        public double center() {
            return (left + right) / 2;
        }

        public double middle() {
            return (top + bottom) / 2;
        }

        private boolean goesOnWith(Piece next) {
            return Math.abs(next.top - top) < 1 && next.left >= right - 2 && next.left - right < GAP;
        }

        private Piece with(Piece next) {
            return new Piece(left, top, next.right, bottom, text + next.text);
        }
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
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
            String output = read(out);
            Files.delete(out);
            if (process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
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
