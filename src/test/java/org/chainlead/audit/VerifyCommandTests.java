package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.chainlead.database.EmbeddedPostgres;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void saysThatTheTrailIsIntact() {
        try (TrailFixture trail = new TrailFixture(directory.resolve("anchors"))) {
            trail.fill(2, 3);
            trail.write("a");
            assertThat(verify(trail)).isEqualTo(VerifyCommand.INTACT);
            assertThat(printed()).contains("记录 7 条", "锚定 2 批", "尚未锚定 1 条", "留痕完好");
        }
    }

    @Test
    void saysWhereTheTrailIsBroken() {
        try (TrailFixture trail = new TrailFixture(directory.resolve("anchors"))) {
            trail.fill(2, 3);
            trail.asOwner("delete from audit_entry where subject_id = 's0' and seq = 1");
            assertThat(verify(trail)).isEqualTo(VerifyCommand.BROKEN);
            assertThat(printed().strip().lines().toList().getLast()).contains("第一处：任务 s0 应为第 1 条，实为第 2 条");
        }
    }

    @Test
    void refusesADirectoryWithoutDatabase() {
        assertThat(command(Map.of()).run("--data", directory.toString())).isEqualTo(VerifyCommand.IMPOSSIBLE);
        assertThat(printed()).contains("没有数据库");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void explainsHowItIsCalled() {
        assertThat(command(Map.of()).run("--nonsense")).isEqualTo(VerifyCommand.IMPOSSIBLE);
        assertThat(printed()).contains("用法");
    }

    private int verify(TrailFixture trail) {
        String role = EmbeddedPostgres.APPLICATION;
        return command(Map.of(
                        "CHAINLEAD_DATABASE_URL", TestDatabase.server().url(trail.database.name()),
                        "CHAINLEAD_DATABASE_USERNAME", role,
                        "CHAINLEAD_DATABASE_PASSWORD", TestDatabase.server().password(role)))
                .run("--data", directory.toString());
    }

    private VerifyCommand command(Map<String, String> environment) {
        return new VerifyCommand(environment, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
