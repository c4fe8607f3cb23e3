package org.bilheteria.line.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.turnstile.Outstanding;

/**
 * One sector's arrivals at one gate, gathered into batches so that many share one disk sync. At most one batch is on its
 * way at a time, so batches keep their order; while it travels the next one gathers. Safe for many threads.
 */
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    /** Some ten milliseconds of signing: a batch is many times that. */
    private static final int TOLD_TOGETHER = 64;

    private final long gate;
    private final int sector;
    private final ArrivalsChannel channel;
    private final Executor executor;
    private final Limits limits;

    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final List<Pending> travelling = new ArrayList<>();
    private final TreeSet<Instant> boundaries = new TreeSet<>();
    private boolean sending;

    Intake(long gate, int sector, ArrivalsChannel channel, Executor executor, Limits limits) {
        this.gate = gate;
        this.sector = sector;
        this.channel = channel;
        this.executor = executor;
        this.limits = limits;
    }

    /**
     * Completes when the arrival is durable, with a failure when it may not be: coming again with the same stamp is safe.
     *
     * @throws RejectedExecutionException when no thread is free to send it; then it is not taken
     */
    CompletableFuture<Void> take(Arrival arrival, Instant boundary) {
        Pending pending = new Pending(arrival, new CompletableFuture<>());
        synchronized (this) {
            if (!sending) {
                executor.execute(this::sendAll);
                sending = true;
            }
            waiting.add(pending);
            boundaries.add(boundary);
        }
        return pending.acknowledged;
    }

    /** A promise is owed once everything stamped before {@code boundary} has been sent. */
    synchronized void watch(Instant boundary) {
        boundaries.add(boundary);
    }

    /**
     * Sends the promise that is due, if any: nothing stamped before {@code upTo} will come, bar what is still here.
     *
     * @param outstanding what was given out and may come back, read before this call: whoever comes back in between is here
     */
    void promise(Instant upTo, Outstanding outstanding) {
        due(upTo).ifPresent(watermark -> {
            try {
                channel.send(new ArrivalBatch(gate, sector, watermark, outstanding, List.of()), false);
            } catch (RuntimeException e) {
                watch(watermark);
                throw e;
            }
        });
    }

    private synchronized Optional<Instant> due(Instant upTo) {
        Instant watermark = java.util.stream.Stream.concat(waiting.stream(), travelling.stream())
                .map(pending -> pending.arrival.stamp())
                .min(Instant::compareTo)
                .filter(oldest -> oldest.isBefore(upTo))
                .orElse(upTo);
        if (boundaries.isEmpty() || boundaries.first().isAfter(watermark)) {
            return Optional.empty();
        }
        boundaries.headSet(watermark, true).clear();
        return Optional.of(watermark);
    }

    private void sendAll() {
        LockSupport.parkNanos(limits.linger.toNanos());
        while (gather()) {
            try {
                channel.send(
                        new ArrivalBatch(
                                gate,
                                sector,
                                null,
                                travelling.stream()
                                        .map(pending -> pending.arrival)
                                        .toList()),
                        true);
                acknowledge(List.copyOf(travelling));
            } catch (RuntimeException | Error e) {
                // Also after an error the next batch must be sent: nobody else would.
                sendBack(e);
            }
        }
    }

    /** Also those that wait: each batch would take its own time to fail, and who waits too long comes without a stamp. */
    private void sendBack(Throwable why) {
        List<Pending> back = new ArrayList<>(travelling);
        synchronized (this) {
            back.addAll(waiting);
            waiting.clear();
        }
        LOG.log(
                Level.WARNING,
                "Sending arrivals of sector " + sector + " to the broker failed; " + back.size()
                        + " buyers are sent back with their stamps",
                why);
        back.forEach(pending -> pending.acknowledged.completeExceptionally(why));
    }

    /** On other threads: receipts are signed there, and neither the next batch nor the last of this one waits for all their ink. */
    private void acknowledge(List<Pending> durable) {
        for (int from = 0; from < durable.size(); from += TOLD_TOGETHER) {
            tell(durable.subList(from, Math.min(from + TOLD_TOGETHER, durable.size())));
        }
    }

    private void tell(List<Pending> some) {
        Runnable tell = () -> some.forEach(pending -> pending.acknowledged.complete(null));
        try {
            executor.execute(tell);
        } catch (RejectedExecutionException busy) {
            tell.run();
        }
    }

    private synchronized boolean gather() {
        travelling.clear();
        while (!waiting.isEmpty() && travelling.size() < limits.batch) {
            travelling.add(waiting.poll());
        }
        sending = !travelling.isEmpty();
        return sending;
    }

    private record Pending(Arrival arrival, CompletableFuture<Void> acknowledged) {}

    /** How long a batch gathers at least and how many it holds at most. */
    record Limits(Duration linger, int batch) {}
}
