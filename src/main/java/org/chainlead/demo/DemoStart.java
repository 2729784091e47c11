package org.chainlead.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demonstration before the first page can be asked for: health is UP only afterwards. */
@Component
@ConditionalOnProperty(name = "chainlead.demo", havingValue = "true")
class DemoStart implements SmartLifecycle {

    private final DemoLoader loader;
    private volatile boolean running;

    DemoStart(DemoLoader loader) {
        this.loader = loader;
    }

    @Override
    public void start() {
        loader.load();
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
