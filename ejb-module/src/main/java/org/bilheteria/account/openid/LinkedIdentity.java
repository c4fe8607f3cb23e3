package org.bilheteria.account.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.RandomId;
import org.jspecify.annotations.Nullable;

/** An identity at a provider that opens an account. Whose it is there is kept as a keyed hash. */
@Entity
@Table(name = "openid_identity")
public class LinkedIdentity {

    private static final int ID_CHARACTERS = 16;

    @Id
    private String id;

    @Column(name = "buyer_id")
    private long buyer;

    private String provider;
    private String issuer;

    @Column(name = "subject_hash")
    private String subject;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected LinkedIdentity() {}

    LinkedIdentity(long buyer, Vouched vouched, Instant now) {
        this.id = RandomId.of(ID_CHARACTERS);
        this.buyer = buyer;
        this.provider = vouched.provider();
        this.issuer = vouched.issuer();
        this.subject = vouched.subject();
        this.linkedAt = now;
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    /** By which its owner removes it. */
    public String id() {
        return id;
    }

    public long buyer() {
        return buyer;
    }

    /** The key of the provider, as settings had it then. */
    public String provider() {
        return provider;
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    /** Empty when nobody has signed in by it since. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
