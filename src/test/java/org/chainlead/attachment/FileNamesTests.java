package org.chainlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "C:\\桌面\\进展.docx, 进展.docx",
        "../../etc/passwd.pdf, passwd.pdf",
        "𠮷林䶮.PDF, 𠮷林䶮.pdf",
        "'a\u0000b\r\nc.pdf', abc.pdf",
        "报告\u202Efdp.exe, 报告fdp.exe",
        "a<b>|?.pdf, a_b___.pdf",
        ".pdf, 未命名文件.pdf",
        "'  . .pdf', 未命名文件.pdf",
        "说明, 说明",
        "'a.pdf. . ', a.pdf"
    })
    void cleans(String raw, String cleaned) {
        assertThat(FileNames.clean(raw)).isEqualTo(cleaned);
    }

    @Test
    void shortensTheStemByCodePointsAndKeepsTheEnding() {
        String name = FileNames.clean("𠮷".repeat(300) + ".docx");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileNames.LONGEST);
        assertThat(name).isEqualTo("𠮷".repeat(115) + ".docx");
    }
}
