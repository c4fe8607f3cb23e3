package org.bilheteria.shared.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Threads that want the same thing at the same time share one transaction, as databases share a write to the disk. Whoever comes
 * alone is served at once and by itself; those who come meanwhile are served together by the first of them. Nobody waits for a
 * clock, and there is no thread but those who ask.
 *
 * @param <T> what is asked
 * @param <R> what is answered
 */
public final class GroupCommit<T, R> {

    /** How many share a transaction that does a little for each; a power of two, see {@link OfAPower}. */
    public static final int AT_ONCE = 64;

    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Queue<Asked<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /**
     * For one kind of work.
     *
     * @param most how many are served at once
     * @param work answers all in their order, in a transaction of its own: if it throws, nothing of it may have happened
     */
    public GroupCommit(int most, Function<List<T>, List<R>> work) {
        this.most = most;
        this.work = work;
    }

    /**
     * Has it done, with others or alone, and answers when it is.
     *
     * @throws RuntimeException what the work throws for this one: a failure that several share is looked for in each alone
     */
    public R ask(T what) {
        Asked<T, R> mine = new Asked<>(what);
        waiting.add(mine);
        if (led.compareAndSet(false, true)) {
            lead(mine);
        } else if (mine.call.join() == Call.LEAD) {
            lead(mine);
        }
        return mine.result();
    }

    /** Serves until one's own is served; then the next of those who wait does. */
    private void lead(Asked<T, R> mine) {
        // Whoever led before may have served it by now.
        while (!mine.answer.isDone()) {
            serve(next());
        }
        handOver();
    }

    /** How many wait to be served. */
    int waiting() {
        return waiting.size();
    }

    private void handOver() {
        do {
            Asked<T, R> heir = waiting.peek();
            if (heir != null) {
                heir.call.complete(Call.LEAD);
                return;
            }
            led.set(false);
            // Whoever came between the two lines above saw somebody lead who no longer does.
        } while (!waiting.isEmpty() && led.compareAndSet(false, true));
    }

    private List<Asked<T, R>> next() {
        List<Asked<T, R>> batch = new ArrayList<>();
        while (batch.size() < most) {
            Asked<T, R> asked = waiting.poll();
            if (asked == null) {
                break;
            }
            batch.add(asked);
        }
        return batch;
    }

    private void serve(List<Asked<T, R>> batch) {
        try {
            List<R> answers = work.apply(batch.stream().map(asked -> asked.what).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answered(answers.get(i));
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1) {
                batch.get(0).failed(failed);
            } else {
                batch.forEach(asked -> serve(List.of(asked)));
            }
        }
    }

    /** What whoever waits hears. */
    private enum Call {
        DONE,
        LEAD
    }

    private static final class Asked<T, R> {

        private final T what;
        private final CompletableFuture<R> answer = new CompletableFuture<>();
        private final CompletableFuture<Call> call = new CompletableFuture<>();

        Asked(T what) {
            this.what = what;
        }

        void answered(R with) {
            answer.complete(with);
            call.complete(Call.DONE);
        }

        void failed(Throwable with) {
            answer.completeExceptionally(with);
            call.complete(Call.DONE);
        }

        R result() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
