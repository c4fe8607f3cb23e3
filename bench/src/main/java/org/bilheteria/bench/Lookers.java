package org.bilheteria.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.bilheteria.support.Sale;

/** Administrators who all keep the page of one sale open, each refreshing every three seconds as the page does. */
final class Lookers implements AutoCloseable {

    private static final long REFRESH_MILLIS = 3_000;

    private final ScheduledExecutorService pages = Executors.newScheduledThreadPool(8);
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final List<Administrator> administrators;
    private final Sale sale;

    Lookers(List<Administrator> administrators, Sale sale) {
        this.administrators = administrators;
        this.sale = sale;
    }

    /** Does something while they look. @throws ExecutionException when one of them could not */
    <T> T whileLooking(Callable<T> act) throws Exception {
        List<ScheduledFuture<?>> open =
                administrators.stream().<ScheduledFuture<?>>map(this::opened).toList();
        try {
            return act.call();
        } finally {
            for (ScheduledFuture<?> page : open) {
                close(page);
            }
        }
    }

    private ScheduledFuture<?> opened(Administrator administrator) {
        long first = administrators.indexOf(administrator) * REFRESH_MILLIS / administrators.size();
        return pages.scheduleAtFixedRate(() -> look(administrator), first, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Administrator administrator) {
        Instant asked = Instant.now();
        try {
            administrator.look(sale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        millis.add(Duration.between(asked, Instant.now()).toNanos() / 1e6);
    }

    /** A page that failed has stopped by itself, and says why. */
    private static void close(Future<?> page) throws ExecutionException, InterruptedException {
        if (page.isDone()) {
            page.get();
        }
        page.cancel(false);
    }

    /** How long each look took, the shortest first. */
    double[] millis() {
        return millis.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
    }

    @Override
    public void close() {
        pages.shutdownNow();
    }
}
