package org.bilheteria.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What one push service is asked to deliver, {@link #AT_ONCE} at a time; nothing for a while after it did not answer or asked for it. It holds
 * one thread, and no other service waits for it.
 */
final class PushLane {

    /** What it holds of us at most: so many connections, and a thread for as long as the slowest of them. */
    static final int AT_ONCE = 32;

    /** Then whoever starts it looks again whether there is more. */
    private static final Duration ROUND = Duration.ofSeconds(20);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(PushLane.class.getName());

    private final String service;
    private final PushOutbox outbox;
    private final Function<OutgoingPush, CompletableFuture<PushAnswer>> sending;
    private final Clock clock;
    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile Instant quietUntil = Instant.MIN;

    /** @param sending tells one; it may fail at once, and never waits */
    PushLane(
            String service,
            PushOutbox outbox,
            Function<OutgoingPush, CompletableFuture<PushAnswer>> sending,
            Clock clock) {
        this.service = service;
        this.outbox = outbox;
        this.sending = sending;
        this.clock = clock;
    }

    /** Whether there is something to do for a thread; it is then that thread's to {@link #run}. */
    boolean begin() {
        return !clock.instant().isBefore(quietUntil) && atWork.compareAndSet(false, true);
    }

    /** Tells what is due, until there is no more, or the service can't. Throws nothing. */
    void run() {
        try {
            Instant end = clock.instant().plus(ROUND);
            boolean more = true;
            while (more && clock.instant().isBefore(end)) {
                more = tellSome();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Telling browsers by " + service + " failed; it is tried again", failure);
        } finally {
            atWork.set(false);
        }
    }

    /** Gives the lane back that nobody could be found to run. */
    void giveBack() {
        atWork.set(false);
    }

    private boolean tellSome() {
        List<OutgoingPush> leased = outbox.lease(service, AT_ONCE);
        Map<Long, CompletableFuture<PushAnswer>> asked = new HashMap<>();
        leased.forEach(push -> asked.put(push.id(), told(push)));
        Map<Long, PushAnswer> answers = new HashMap<>();
        asked.forEach((id, answer) -> answers.put(id, answer.join()));
        outbox.settle(answers);
        return !heedTrouble(answers) && leased.size() == AT_ONCE;
    }

    private CompletableFuture<PushAnswer> told(OutgoingPush push) {
        try {
            return sending.apply(push);
        } catch (RuntimeException e) {
            // Its message could quote the address of a browser.
            return CompletableFuture.completedFuture(
                    PushAnswer.never(e.getClass().getName()));
        }
    }

    /** @return whether the service is to be left alone now */
    private boolean heedTrouble(Map<Long, PushAnswer> answers) {
        first(answers, PushAnswer.Kind.REFUSED)
                .ifPresent(refused ->
                        LOG.log(Level.FINE, "{0} takes a message never: {1}", new Object[] {service, refused.said()}));
        Optional<PushAnswer> trouble = first(answers, PushAnswer.Kind.NOT_NOW);
        trouble.ifPresent(answer -> {
            Duration wait = answer.after().compareTo(LEFT_ALONE) > 0 ? answer.after() : LEFT_ALONE;
            quietUntil = clock.instant().plus(wait);
            LOG.log(Level.WARNING, "{0} can''t deliver now and is asked again: {1}", new Object[] {
                service, answer.said()
            });
        });
        return trouble.isPresent();
    }

    private static Optional<PushAnswer> first(Map<Long, PushAnswer> answers, PushAnswer.Kind kind) {
        return answers.values().stream().filter(answer -> answer.kind() == kind).findFirst();
    }
}
