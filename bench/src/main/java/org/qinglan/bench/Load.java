package org.qinglan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several visitors doing the same thing again and again, each waiting for the answer before the next. */
final class Load {
    private Load() {}

    /** One request of one visitor; it must throw when the answer is not the right one. */
    @FunctionalInterface
    interface Step {
        void once(Visitor visitor) throws IOException, InterruptedException;
    }

    /**
     * @param warmUp requests of each visitor that are not counted
     * @param counted requests of each visitor that are
     */
    static Timings run(List<Visitor> visitors, int warmUp, int counted, Step step)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < warmUp; i++) round(visitors, 1, step);
        long begun = System.nanoTime();
        var nanos = round(visitors, counted, step);
        return new Timings(nanos.stream().mapToLong(Long::longValue).toArray(), System.nanoTime() - begun);
    }

    private static List<Long> round(List<Visitor> visitors, int times, Step step)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (Visitor visitor : visitors) work.add(() -> repeat(visitor, times, step));
            var all = new ArrayList<Long>();
            for (Future<List<Long>> done : pool.invokeAll(work)) all.addAll(done.get());
            return all;
        }
    }

    private static List<Long> repeat(Visitor visitor, int times, Step step) throws IOException, InterruptedException {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            step.once(visitor);
            nanos.add(System.nanoTime() - from);
        }
        return nanos;
    }
}
