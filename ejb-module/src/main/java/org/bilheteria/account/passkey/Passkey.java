package org.bilheteria.account.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.RandomId;
import org.jspecify.annotations.Nullable;

/** A key that opens an account. Bytes are in base64url without padding, as browsers write them. */
@Entity
public class Passkey {

    private static final int ID_CHARACTERS = 16;

    @Id
    private String id;

    @Column(name = "buyer_id")
    private long buyer;

    @Column(name = "credential_id")
    private String credential;

    @Column(name = "user_handle")
    private String userHandle;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "sign_count")
    private long signCount;

    private String name;
    private String transports;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected Passkey() {}

    Passkey(long buyer, String userHandle, NewKey key, String name, Instant now) {
        this.id = RandomId.of(ID_CHARACTERS);
        this.buyer = buyer;
        this.credential = key.credential();
        this.userHandle = userHandle;
        this.publicKey = key.publicKey();
        this.signCount = key.signCount();
        this.name = name;
        this.transports = key.transports();
        this.backupEligible = key.backupEligible();
        this.backedUp = key.backedUp();
        this.createdAt = now;
    }

    /** By which its owner removes it. */
    public String id() {
        return id;
    }

    public long buyer() {
        return buyer;
    }

    /** As its authenticator calls it. */
    public String credential() {
        return credential;
    }

    /** What its owner calls it, or who keeps it; empty when neither is known. */
    public String name() {
        return name;
    }

    /** How a browser may reach it, such as {@code internal,hybrid}. */
    public String transports() {
        return transports;
    }

    /** Whether it is kept in more than one place, so that a lost device does not lose it. */
    public boolean backedUp() {
        return backedUp;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty when nobody has signed in by it yet. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Notes that somebody signed in by it. @return false, and nothing is noted, if it was used since the proof was checked */
    boolean use(Use use) {
        if (signCount != use.passkey().signCount()) {
            return false;
        }
        signCount = use.proof().signCount();
        backedUp = use.proof().backedUp();
        lastUsedAt = use.at();
        return true;
    }

    String userHandle() {
        return userHandle;
    }

    String publicKey() {
        return publicKey;
    }

    long signCount() {
        return signCount;
    }

    boolean backupEligible() {
        return backupEligible;
    }
}
