package org.bilheteria.account.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.bilheteria.account.Buyer;
import org.jspecify.annotations.Nullable;

/** Since when other devices than the first open an account, and when its owner was told of one last. */
@Entity
@Table(name = "account_watch")
class AccountWatch {

    static final Duration SETTLING_IN = Duration.ofDays(1);
    static final Duration QUIET = Duration.ofHours(1);

    @Id
    @Column(name = "buyer_id")
    private long buyer;

    private Instant since;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    protected AccountWatch() {}

    /** Of an account that no other device has opened before this moment. */
    AccountWatch(long buyer, Instant since) {
        this.buyer = buyer;
        this.since = since;
    }

    /**
     * Decides whether its owner is told, and remembers that they are.
     *
     * @param now when it is told
     */
    boolean tells(Sighting seen, Buyer owner, Instant now) {
        boolean first = !seen.guesses() && !seen.seenAt().isAfter(since);
        boolean settling = seen.seenAt().isBefore(owner.createdAt().plus(SETTLING_IN));
        boolean quiet = toldAt != null && now.isBefore(toldAt.plus(QUIET));
        if (quiet || (first && settling)) {
            return false;
        }
        toldAt = now;
        return true;
    }
}
