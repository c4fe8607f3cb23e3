package org.bilheteria.simulator.notice;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bilheteria.simulator.fault.Fault;
import org.bilheteria.simulator.fault.Faults;
import org.bilheteria.simulator.fault.Operation;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.Payment;
import org.bilheteria.simulator.ledger.Webhook;
import org.bilheteria.simulator.wire.PaymentJson;

/** Delivers notices to webhooks in the background: give it a payment's id, it returns at once. */
public class WebhookDelivery {

    static final int WORKERS = 16;

    private static final int MOST_REPEATED = 20;

    private static final Logger LOG = System.getLogger(WebhookDelivery.class.getName());

    private final Ledger ledger;
    private final Clock clock;
    private final Faults faults;
    private final NoticeForm form;
    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final Backoff backoff;
    private final WebhookClient client = new WebhookClient();
    private final Queue<Notice> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger working = new AtomicInteger();

    /** Payments delivered last, the newest first. */
    private final Deque<String> recent = new ConcurrentLinkedDeque<>();

    private volatile boolean stopped;

    public WebhookDelivery(
            Ledger ledger,
            Clock clock,
            Faults faults,
            NoticeForm form,
            Executor executor,
            ScheduledExecutorService scheduler,
            Backoff backoff) {
        this.ledger = ledger;
        this.clock = clock;
        this.faults = faults;
        this.form = form;
        this.executor = executor;
        this.scheduler = scheduler;
        this.backoff = backoff;
    }

    /** Posts again what was owed when the process died. */
    public void resume() {
        ledger.owed().forEach(this::post);
    }

    /** Posts the payment as it stands when its turn comes, {@code copies} times. */
    public void post(String endToEndId, int copies) {
        for (int copy = 0; copy < copies; copy++) {
            enqueue(new Notice(endToEndId, 0));
        }
    }

    /** The same, not before {@code wait} is over. */
    public void postLater(String endToEndId, int copies, Duration wait) {
        if (copies > 0) {
            schedule(() -> post(endToEndId, copies), wait);
        }
    }

    /** No further notice is begun; what is owed stays in the ledger. */
    public void stop() {
        stopped = true;
    }

    private void enqueue(Notice notice) {
        queue.add(notice);
        if (working.getAndUpdate(count -> Math.min(count + 1, WORKERS)) < WORKERS) {
            startWorker();
        }
    }

    private void startWorker() {
        try {
            executor.execute(this::deliverQueued);
        } catch (RejectedExecutionException full) {
            // The notice stays in the queue for the next worker, and in the ledger for the next start.
            working.decrementAndGet();
        }
    }

    private void deliverQueued() {
        try {
            for (Notice notice = queue.poll(); notice != null && !stopped; notice = queue.poll()) {
                deliver(notice);
            }
        } catch (InterruptedException asked) {
            stop();
            Thread.currentThread().interrupt();
        } finally {
            working.decrementAndGet();
        }
        // One may have been put in between the last look and the sign-off.
        if (!stopped && !queue.isEmpty() && working.getAndUpdate(count -> Math.min(count + 1, WORKERS)) < WORKERS) {
            startWorker();
        }
    }

    private void deliver(Notice notice) throws InterruptedException {
        Optional<Payment> payment = ledger.payment(notice.endToEndId());
        Optional<Webhook> webhook = payment.flatMap(known -> ledger.webhook(known.key()));
        if (webhook.isEmpty()) {
            return;
        }
        Optional<Fault> fault = faults.strike(Operation.NOTICE);
        if (form.isSilent()
                || fault.filter(struck -> struck.kind() == Fault.Kind.DROP).isPresent()) {
            ledger.delivered(notice.endToEndId());
            return;
        }
        if (fault.filter(struck -> struck.kind() == Fault.Kind.DELAY).isPresent()) {
            schedule(() -> enqueue(notice), Duration.ofMillis(fault.get().millis()));
            return;
        }
        post(notice, payment.get(), webhook.get(), fault.isPresent());
    }

    /** @param grouped whether the payments before are announced once more along with it */
    private void post(Notice notice, Payment payment, Webhook webhook, boolean grouped) throws InterruptedException {
        try {
            if (client.post(form.address(webhook.url()), body(payment, grouped)) / 100 == 2) {
                ledger.delivered(notice.endToEndId());
                remember(notice.endToEndId());
                return;
            }
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "Posting the notice of payment {0} failed: {1}",
                    notice.endToEndId(),
                    failed.toString());
        }
        retry(notice.failed());
    }

    private void remember(String endToEndId) {
        recent.addFirst(endToEndId);
        if (recent.size() > MOST_REPEATED) {
            recent.pollLast();
        }
    }

    private String body(Payment payment, boolean grouped) {
        List<JsonObject> all = new ArrayList<>();
        all.add(PaymentJson.of(payment, clock.instant()));
        if (grouped) {
            recent.stream()
                    .flatMap(id -> ledger.payment(id).stream())
                    .forEach(before -> all.add(PaymentJson.of(before, clock.instant())));
        }
        return form.body(all);
    }

    private void retry(Notice notice) {
        backoff.after(notice.failures())
                .ifPresentOrElse(
                        wait -> schedule(() -> enqueue(notice), wait),
                        () -> LOG.log(
                                Level.WARNING,
                                "The webhook did not take the notice of payment {0}; it is posted again after a restart",
                                notice.endToEndId()));
    }

    private void schedule(Runnable task, Duration wait) {
        try {
            scheduler.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // Still owed in the ledger: the next start posts it.
            LOG.log(Level.DEBUG, "The server is stopping; a notice waits for its next start");
        }
    }
}
