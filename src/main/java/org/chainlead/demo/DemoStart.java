package org.chainlead.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * In demo mode, loads the demonstration before the first page can be asked for: health is UP only afterwards. The mode is
 * asked at start, not by a condition, because script/run works out beforehand which beans there are.
 */
@Component
class DemoStart implements SmartLifecycle {

    private final DemoLoader loader;
    private final boolean demo;
    private volatile boolean running;

    DemoStart(DemoLoader loader, @Value("${chainlead.demo}") boolean demo) {
        this.loader = loader;
        this.demo = demo;
    }

    @Override
    public void start() {
        if (demo) {
            loader.load();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
