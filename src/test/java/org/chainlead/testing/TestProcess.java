package org.chainlead.testing;

import java.nio.file.Path;

/** This one of the processes that the tests are shared out among; each has its own server, browser and office. */
public final class TestProcess {

    private TestProcess() {}

    /** Where this process may write without meeting another one. */
    public static Path folder() {
        return Path.of("target", System.getProperty("chainlead.test.process", "process-1"));
    }
}
