package org.bilheteria.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/**
 * Stamps that people bring along: whoever a full gate sent back, so that overload costs nobody the place, and whoever knocked
 * before they signed in, so that signing in slowly doesn't. Only we read them, and they are worth nothing to anybody else.
 */
@ApplicationScoped
public class SealedStamp {

    private static final int KEY_BYTES = 32;

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private StampTokens tokens;

    @PostConstruct
    void open() {
        tokens = new StampTokens(keys.secret("stamp", KEY_BYTES), settings.issuer());
    }

    /**
     * Seals the stamp of somebody who asked for a place and is sent back.
     *
     * @param after when they may come again; the stamp is good for two minutes beyond
     */
    public String seal(String place, Instant stamp, Duration after) {
        return tokens.seal(place, stamp, clock.instant(), after);
    }

    /** The stamp, to the microsecond, if it was sealed here for this place and is still good. */
    public Optional<Instant> open(String token, String place) {
        return tokens.open(token, place, clock.instant());
    }

    /**
     * Seals the stamp of somebody who knocked.
     *
     * @param email as {@code Email} writes it
     * @param stamp when they knocked; the seal is good for {@code bilheteria.line.patience} from then on, in whole seconds
     */
    public String sealKnock(int performance, String email, Instant stamp) {
        return tokens.sealKnock(performance, email, stamp, validUntil(stamp));
    }

    /** Until when a knock's stamp counts. */
    public Instant validUntil(Instant stamp) {
        return stamp.plus(settings.patience());
    }

    /** When somebody with this e-mail knocked, at whichever performance, if the seal is ours and still good. */
    public Optional<Instant> knocked(String token, String email) {
        return tokens.knocked(token, email, clock.instant());
    }

    /** When somebody with this e-mail knocked at this performance, if the seal is ours and still good. */
    public Optional<Instant> knocked(String token, String email, int performance) {
        return tokens.knocked(token, email, performance, clock.instant());
    }
}
