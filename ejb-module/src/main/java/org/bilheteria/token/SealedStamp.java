package org.bilheteria.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/**
 * The stamp a buyer who was sent back by a full gate brings along, so that overload costs nobody the place. Only we read
 * it, and it is worth nothing for any other place: not to another buyer, not at another performance, not a second time.
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

    /** Seals a stamp for two minutes. */
    public String seal(String place, Instant stamp) {
        return tokens.seal(place, stamp, clock.instant());
    }

    /** The stamp, to the microsecond, if it was sealed here for this place and is still good. */
    public Optional<Instant> open(String token, String place) {
        return tokens.open(token, place, clock.instant());
    }
}
