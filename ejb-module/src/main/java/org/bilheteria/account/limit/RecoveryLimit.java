package org.bilheteria.account.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Settings;

/** How many ways back into accounts one address asks for in an hour. This machine's own are not counted, as of sign-ups. */
@ApplicationScoped
public class RecoveryLimit {

    private static final int ADDRESSES_KEPT = 100_000;

    private final SpanCount asked = new SpanCount(Duration.ofHours(1), ADDRESSES_KEPT);

    @Inject
    Settings settings;

    /** Counts a request. @return whether it is one of those that are heard */
    public synchronized boolean count(String address, Instant now) {
        Optional<String> network = Network.here(address) ? Optional.empty() : Network.of(address);
        int most = settings.atLeast("account.recoveries-per-address", 1_000, 1);
        if (network.flatMap(each -> asked.full(each, 0, most, now)).isPresent()) {
            return false;
        }
        network.ifPresent(each -> asked.add(each, now));
        return true;
    }
}
