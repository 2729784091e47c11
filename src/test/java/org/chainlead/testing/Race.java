package org.chainlead.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Lets several people act at the same moment. Each act ends done or refused in words; whatever else comes out, a deadlock
 * or a violated constraint, fails the test.
 */
@Component
public class Race {

    /** How often each scenario is repeated; script/prove: 200. */
    public static final int ROUNDS = Integer.getInteger("chainlead.prove.races", 3);

    private final SignIn signIn;

    Race(SignIn signIn) {
        this.signIn = signIn;
    }

    /** One person's act. */
    public record Runner(String username, Callable<?> act) {}

    /** An act without result. */
    @FunctionalInterface
    public interface Act {

        void run();
    }

    public static Runner by(String username, Act act) {
        return new Runner(username, () -> {
            act.run();
            return null;
        });
    }

    public static Runner asking(String username, Callable<?> act) {
        return new Runner(username, act);
    }

    /** Starts all at once and waits for all. For each: what came out, or the refusal. */
    public List<Outcome> run(Runner... runners) {
        CyclicBarrier start = new CyclicBarrier(runners.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(runners.length)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (Runner runner : runners) {
                running.add(threads.submit(() -> signIn.as(runner.username(), () -> {
                    start.await();
                    return outcome(runner.act());
                })));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("neither done nor refused", e.getCause());
        }
    }

    private static Outcome outcome(Callable<?> act) throws Exception {
        try {
            return new Outcome(act.call(), null);
        } catch (Refusal | AccessDeniedException refused) {
            return new Outcome(null, refused);
        }
    }

    /** How an act ended. */
    public record Outcome(@Nullable Object value, @Nullable RuntimeException refused) {

        public boolean isDone() {
            return refused == null;
        }
    }
}
