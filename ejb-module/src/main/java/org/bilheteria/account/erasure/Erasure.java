package org.bilheteria.account.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.shared.RandomId;
import org.jspecify.annotations.Nullable;

/** That an account was erased; its e-mail only until that mailbox was told. */
@Entity
public class Erasure {

    private static final int REFERENCE_CHARACTERS = 26;

    @Id
    @Column(name = "buyer_id")
    private long buyer;

    private String reference;
    private @Nullable String email;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Erasure() {}

    Erasure(Buyer owner, Instant now) {
        buyer = owner.id();
        reference = RandomId.of(REFERENCE_CHARACTERS);
        email = owner.email();
        erasedAt = now;
    }

    /** The mailbox was told, or never will be. */
    void told() {
        email = null;
    }

    String reference() {
        return reference;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
