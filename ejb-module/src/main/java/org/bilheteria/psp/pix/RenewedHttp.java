package org.bilheteria.psp.pix;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Settings;

/**
 * HTTP with our certificates as they lie on disk: made anew when a store has changed, so that a certificate is renewed
 * without a restart. A store that can't be opened then is told of, and the one before goes on. Safe for many threads.
 */
final class RenewedHttp {

    private static final Logger LOG = Logger.getLogger(RenewedHttp.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofDays(30);

    private final Settings settings;
    private final Clock clock;
    private volatile PspHttp http;
    private volatile Optional<Instant> certificateEnd;
    private String stamp;
    private volatile Instant next;
    private Instant nextWarning = Instant.MIN;

    /** @throws IllegalStateException when a configured store can't be opened */
    RenewedHttp(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.stamp = stamp();
        this.http = new PspHttp(settings.pspConnectTimeout(), Identity.of(settings));
        this.certificateEnd = Identity.certificateEnd(settings);
        this.next = clock.instant().plus(LOOK_EVERY);
    }

    PspHttp current() {
        if (!clock.instant().isBefore(next)) {
            renew();
        }
        return http;
    }

    Optional<Instant> certificateEnd() {
        current();
        return certificateEnd;
    }

    private synchronized void renew() {
        next = clock.instant().plus(LOOK_EVERY);
        warnBeforeTheEnd();
        String now = stamp();
        if (now.equals(stamp)) {
            return;
        }
        stamp = now;
        try {
            http = new PspHttp(settings.pspConnectTimeout(), Identity.of(settings));
            certificateEnd = Identity.certificateEnd(settings);
            LOG.info("The stores of bilheteria.psp.key-store and .trust-store have changed and are used now");
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "The changed stores can't be used; those from before are used on", e);
        }
    }

    private void warnBeforeTheEnd() {
        Instant now = clock.instant();
        certificateEnd
                .filter(end -> end.isBefore(now.plus(SOON)) && !now.isBefore(nextWarning))
                .ifPresent(end -> {
                    nextWarning = now.plus(Duration.ofDays(1));
                    LOG.warning("The certificate of bilheteria.psp.key-store ends on " + end
                            + "; without a new one the PSP speaks to nobody then (docs/psp.md)");
                });
    }

    /** What changes when a store is written anew. */
    private String stamp() {
        return stamp("psp.key-store") + stamp("psp.trust-store");
    }

    private String stamp(String key) {
        return settings.text(key)
                .map(Path::of)
                .map(file -> file + " " + file.toFile().lastModified() + " "
                        + file.toFile().length())
                .orElse("none ");
    }
}
