package org.chainlead.org;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time token of the first run: whoever sees the console may name the first administrators. Printed once, kept as
 * a hash in memory only, void after use and after a restart.
 */
@Component
class FirstRunToken {

    private static final int BYTES = 12;

    private final OrgBootstrap bootstrap;
    private final boolean demo;
    private byte @Nullable [] hash;

    FirstRunToken(OrgBootstrap bootstrap, @Value("${chainlead.demo:false}") boolean demo) {
        this.bootstrap = bootstrap;
        this.demo = demo;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!demo && bootstrap.isUntouched()) {
            // The console and not the log: logs are kept and read by others.
            System.out.println(Texts.t("org.setup.console", issue()));
        }
    }

    /** A new token; the one before is void. */
    synchronized String issue() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        hash = sha256(token);
        return token;
    }

    synchronized boolean matches(String typed) {
        return hash != null && MessageDigest.isEqual(hash, sha256(typed.strip()));
    }

    synchronized void use() {
        hash = null;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
