package org.bilheteria.account.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bilheteria.account.Email;
import org.bilheteria.shared.RandomId;

/** Somebody asked for the way back into the account of an e-mail, if there is one. */
@Entity
@Table(name = "recovery_request")
class RecoveryRequest {

    private static final int ID_CHARACTERS = 26;

    /** Also the reference of the mail. */
    @Id
    private String id;

    private String email;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected RecoveryRequest() {}

    RecoveryRequest(Email email, Instant now) {
        id = RandomId.of(ID_CHARACTERS);
        this.email = email.address();
        askedAt = now;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }
}
