package org.chainlead.demo.scale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Makes lots of rows on all processors and hands them over in their order, never more than a few at a time. */
final class Lots implements AutoCloseable {

    private static final int AHEAD = 2;

    private final ExecutorService makers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> Thread.ofPlatform().daemon().name("rows").unstarted(work));

    /** What takes the lots. */
    @FunctionalInterface
    interface Taker<T> {
        void take(int number, List<T> parts) throws java.sql.SQLException;
    }

    /** @param parts the parts of a lot, each made on a thread of its own */
    <T> void each(int lots, IntFunction<List<Callable<T>>> parts, Taker<T> taker) throws java.sql.SQLException {
        Deque<List<Future<T>>> waiting = new ArrayDeque<>();
        int begun = 0;
        for (int lot = 0; lot < lots; lot++) {
            while (begun < lots && waiting.size() < AHEAD) {
                waiting.add(parts.apply(begun++).stream().map(makers::submit).toList());
            }
            taker.take(lot, waiting.remove().stream().map(Lots::made).toList());
        }
    }

    private static <T> T made(Future<T> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        makers.shutdownNow();
    }
}
