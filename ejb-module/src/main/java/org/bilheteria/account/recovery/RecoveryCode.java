package org.bilheteria.account.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one code that opens an account again, and how many were mailed of late. */
@Entity
@Table(name = "recovery")
class RecoveryCode {

    static final int MAILS_AN_HOUR = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    @Id
    @Column(name = "buyer_id")
    private long buyer;

    /** Null when it was used. */
    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "counted_at")
    private Instant countedAt;

    private int mails;

    protected RecoveryCode() {}

    /** None so far. */
    RecoveryCode(long buyer, Instant now) {
        this.buyer = buyer;
        expiresAt = now;
        countedAt = now;
    }

    /**
     * Another code in place of the one before. Beyond so many an hour there is one only when the last is over: strangers who ask
     * for them flood no mailbox, and keep nobody out whose account it is.
     *
     * @return whether it may be mailed; if not, nothing has changed
     */
    boolean renew(String hash, Instant now, Duration validity) {
        if (!now.isBefore(countedAt.plus(HOUR))) {
            countedAt = now;
            mails = 0;
        }
        if (mails >= MAILS_AN_HOUR && now.isBefore(expiresAt)) {
            return false;
        }
        mails++;
        codeHash = hash;
        expiresAt = now.plus(validity);
        return true;
    }

    /** Whether it opens the account now. */
    boolean opens(String hash, Instant now) {
        return hash.equals(codeHash) && now.isBefore(expiresAt);
    }

    /** It opens nothing any more. */
    void end() {
        codeHash = null;
    }

    /** Until when it opens the account; empty when it was used or ended. */
    Optional<Instant> openUntil() {
        return codeHash == null ? Optional.empty() : Optional.of(expiresAt);
    }

    long buyer() {
        return buyer;
    }
}
