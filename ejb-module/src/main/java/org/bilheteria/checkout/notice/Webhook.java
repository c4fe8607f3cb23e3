package org.bilheteria.checkout.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;

/**
 * Sees to it that the PSP posts its notices to us: tells it once it answers, looks each hour whether it still knows, and tries
 * what failed again, each time later. Without notices nothing is lost: payments are found by asking, only later.
 */
@ApplicationScoped
public class Webhook {

    private static final Logger LOG = Logger.getLogger(Webhook.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final int FIRST_WAIT_SECONDS = 2;
    private static final int LONGEST_WAIT_SECONDS = 300;

    /** A PSP that is silent while everything starts is nothing to warn of. */
    private static final int SILENT_AT_FIRST = 4;

    private Psp psp;
    private WebhookAddress address;
    private Clock clock;
    private Instant next = Instant.MIN;
    private int failures;

    /** For the container's proxies. */
    protected Webhook() {}

    @Inject
    public Webhook(Psp psp, WebhookAddress address, Clock clock) {
        this.psp = psp;
        this.address = address;
        this.clock = clock;
    }

    /** Does what is due now. One caller at a time. */
    void keep() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        try {
            register();
            failures = 0;
            next = now.plus(LOOK_EVERY);
        } catch (PspException | IllegalStateException e) {
            next = now.plusSeconds(wait(failures));
            warn(e);
            failures++;
        }
    }

    private void register() throws PspException {
        String ours = address.text();
        if (!known(ours)) {
            psp.notifyAt(ours);
            LOG.info("The PSP posts its notices to us");
        }
    }

    private boolean known(String ours) throws PspException {
        try {
            return psp.notifiedAt().filter(ours::equals).isPresent();
        } catch (PspRefused e) {
            LOG.log(Level.FINE, "The PSP does not say where it posts notices; it is told", e);
            return false;
        }
    }

    private void warn(Exception e) {
        boolean worth = !(e instanceof PspUnavailable) || failures >= SILENT_AT_FIRST;
        LOG.log(
                worth ? Level.WARNING : Level.FINE,
                "Telling the PSP where to post notices failed; it is tried again in " + wait(failures)
                        + " s, and payments are found by asking meanwhile: " + e.getMessage());
    }

    private static long wait(int failures) {
        return Math.min(LONGEST_WAIT_SECONDS, (long) FIRST_WAIT_SECONDS << Math.min(failures, 10));
    }
}
