package org.chainlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTests {

    private static final String MISMATCH = "attachment.refused.mismatch";
    private static final String OTHER = "attachment.refused.otherKind";

    @TempDir
    private Path directory;

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("pdf", SampleFiles.pdf()),
                Arguments.of("ofd", SampleFiles.ofd()),
                Arguments.of("doc", SampleFiles.compound(5000, "WordDocument", "1Table")),
                Arguments.of("docx", SampleFiles.docx()),
                Arguments.of("wps", SampleFiles.compound(5000, "WordDocument")),
                Arguments.of("wps", SampleFiles.docx()),
                Arguments.of("xls", SampleFiles.xls()),
                Arguments.of("xlsx", SampleFiles.xlsx()),
                Arguments.of("et", SampleFiles.xls()),
                Arguments.of("et", SampleFiles.xlsx()),
                Arguments.of("ppt", SampleFiles.compound(12_000_000, "PowerPoint Document")),
                Arguments.of("dps", SampleFiles.compound(5000, "PowerPoint Document")),
                Arguments.of("jpg", SampleFiles.jpg()),
                Arguments.of("png", SampleFiles.png()),
                Arguments.of("heic", SampleFiles.heic()));
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                Arguments.of("pdf", SampleFiles.exe(), MISMATCH),
                Arguments.of("pdf", SampleFiles.html(), MISMATCH),
                Arguments.of("jpg", SampleFiles.html(), MISMATCH),
                Arguments.of("png", SampleFiles.jpg(), MISMATCH),
                Arguments.of("docx", SampleFiles.pdf(), MISMATCH),
                Arguments.of("doc", SampleFiles.docx(), MISMATCH),
                Arguments.of("docx", SampleFiles.joined(SampleFiles.exe(), SampleFiles.docx()), MISMATCH),
                Arguments.of("docx", SampleFiles.xlsx(), OTHER),
                Arguments.of("ofd", SampleFiles.docx(), OTHER),
                Arguments.of("docx", SampleFiles.zip(Map.of("a.html", "<html>")), OTHER),
                Arguments.of("doc", SampleFiles.xls(), OTHER),
                Arguments.of("doc", SampleFiles.compound(5000, "SummaryInformation"), OTHER),
                Arguments.of("xlsx", SampleFiles.xlsm(), "attachment.refused.macro"),
                Arguments.of("et", SampleFiles.xlsm(), "attachment.refused.macro"),
                Arguments.of("doc", SampleFiles.compound(9, "WordDocument", "Macros"), "attachment.refused.macro"),
                Arguments.of("docx", SampleFiles.bomb(), "attachment.refused.bomb"),
                Arguments.of("docx", "PK\3\4 nothing".getBytes(), "attachment.refused.broken"),
                Arguments.of("xls", java.util.Arrays.copyOf(SampleFiles.xls(), 700), "attachment.refused.broken"),
                Arguments.of(
                        "jpg", SampleFiles.joined(SampleFiles.jpg(), SampleFiles.docx()), "attachment.refused.twofold"),
                Arguments.of(
                        "pdf",
                        SampleFiles.joined(SampleFiles.pdf(), SampleFiles.zip(Map.of("A.class", "x"))),
                        "attachment.refused.twofold"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void acceptsWhatIsWhatItSays(String ending, byte[] content) throws IOException {
        assertThat(check(ending, content)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void refusesWhatIsNotWhatItSays(String ending, byte[] content, String reason) throws IOException {
        assertThat(check(ending, content)).map(Reason::key).contains(reason);
    }

    private java.util.Optional<Reason> check(String ending, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("file"), content);
        return ContentCheck.check(file, "文件." + ending, FileKind.of(ending).orElseThrow());
    }
}
