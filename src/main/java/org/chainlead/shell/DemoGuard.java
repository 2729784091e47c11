package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demo's passwords are public: it starts on loopback only, and says on every screen what it is. */
@Component
class DemoGuard {

    private final boolean demo;

    DemoGuard(@Value("${chainlead.demo:false}") boolean demo, @Value("${server.address:}") String address) {
        this.demo = demo;
        if (demo && !isLoopback(address)) {
            throw new DemoNotOnLoopback(t("shell.demo.refused", address));
        }
    }

    boolean isDemo() {
        return demo;
    }

    private static boolean isLoopback(String address) {
        try {
            // No address at all would listen everywhere.
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The start is refused; the message says what to set. */
    static final class DemoNotOnLoopback extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DemoNotOnLoopback(String message) {
            super(message);
        }
    }
}
