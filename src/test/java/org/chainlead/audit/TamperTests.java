package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainlead.testing.Figures;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the owner of the tables or of the anchors changes is found; what nobody touched is never accused. */
class TamperTests {

    /** Places for each kind; script/prove asks for 50. */
    private static final int PLACES = Integer.getInteger("chainlead.prove.tamper", 2);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void isFound(Tampering kind) throws IOException {
        List<Integer> missed = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            try (TrailFixture trail = new TrailFixture(directory.resolve(kind + "-" + place))) {
                trail.fill(4, 6);
                assertThat(trail.verify().faults()).isEmpty();
                kind.apply(trail, new Random(place));
                if (trail.verify().isIntact()) {
                    missed.add(place);
                }
            }
        }
        assertThat(missed).isEmpty();
        Figures.tell("tamper", "%s: %d of %d places found", kind, PLACES, PLACES);
    }

    @RepeatedTest(2)
    void anUntouchedTrailIsNeverAccused() {
        int runs = Math.max(2, PLACES);
        try (TrailFixture trail = new TrailFixture(directory.resolve("clean" + System.nanoTime()))) {
            Random random = new Random(runs);
            for (int run = 0; run < runs; run++) {
                trail.write("s" + random.nextInt(4));
                if (random.nextBoolean()) {
                    trail.sealer.seal();
                }
                assertThat(trail.verify().faults()).isEmpty();
            }
        }
    }

    @Test
    void namesTheFirstBrokenPlace() {
        try (TrailFixture trail = new TrailFixture(directory.resolve("named"))) {
            trail.fill(2, 6);
            trail.asOwner("update audit_entry set actor_name = '别人' where subject_id = 's1' and seq = 2");
            assertThat(trail.verify().firstFault().orElseThrow().text()).isEqualTo("任务 s1 第 2 条的内容被改动过。");
        }
    }
}
