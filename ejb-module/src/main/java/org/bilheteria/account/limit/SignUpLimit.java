package org.bilheteria.account.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/** How many accounts one address makes in an hour. This machine's own is not counted: crowds are tried from it. */
public final class SignUpLimit {

    private static final int ADDRESSES_KEPT = 100_000;

    private final SpanCount made = new SpanCount(Duration.ofHours(1), ADDRESSES_KEPT);
    private final Settings settings;

    public SignUpLimit(Settings settings) {
        this.settings = settings;
    }

    /** @throws Refused TOO_MANY_SIGN_UPS with the time to wait */
    public void look(String address, Instant now) {
        counted(address).flatMap(network -> made.full(network, 0, most(), now)).ifPresent(wait -> {
            throw new Refused(Refusal.TOO_MANY_SIGN_UPS, "This address has made too many accounts", wait);
        });
    }

    /**
     * Makes an account, which counts if it is made in the end, and meanwhile.
     *
     * @throws Refused as {@link #look} does, and then nothing is made
     */
    public <T> T counting(String address, Instant now, Supplier<T> making) {
        begin(address, now);
        boolean done = false;
        try {
            T account = making.get();
            done = true;
            return account;
        } finally {
            if (!done) {
                counted(address).ifPresent(made::takeBack);
            }
        }
    }

    private synchronized void begin(String address, Instant now) {
        look(address, now);
        counted(address).ifPresent(network -> made.add(network, now));
    }

    private int most() {
        return settings.atLeast("account.sign-ups-per-address", 2_000, 1);
    }

    private static Optional<String> counted(String address) {
        return Network.here(address) ? Optional.empty() : Network.of(address);
    }
}
