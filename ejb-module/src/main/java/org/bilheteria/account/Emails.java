package org.bilheteria.account;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bilheteria.shared.Caches;

/** Whose e-mail is whose, for the door: a crowd that knocked arrives all at once, and each is asked about once. */
@ApplicationScoped
public class Emails {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int KEPT = 200_000;

    @Inject
    BuyerRegister register;

    @Inject
    Clock clock;

    private Cache<Long, String> emails;

    @PostConstruct
    void open() {
        emails = Caches.freshFor(FRESH, clock).maximumSize(KEPT).build();
    }

    /** The e-mail of this account, in lower case. */
    public Optional<String> of(long buyer) {
        return Optional.ofNullable(
                emails.get(buyer, id -> register.buyer(id).map(Buyer::email).orElse(null)));
    }
}
