package org.bilheteria.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.bilheteria.shared.RandomId;

/**
 * Somebody signed up and has not shown yet that the mailbox is theirs. It is no account: nobody signs in with it, and its e-mail
 * and CPF are everybody else's as much.
 */
@Entity
@Table(name = "sign_up")
public class PendingSignUp {

    /** Of a hundred million codes, and of all of them together. */
    static final int GUESSES = 5;

    /** Codes after the first one. */
    static final int RENEWALS = 2;

    /** For a mail that comes late, as with servers that make a stranger try again after a quarter of an hour. */
    static final Duration RENEWABLE = Duration.ofHours(1);

    private static final int REFERENCE_CHARACTERS = 26;

    /** The account's, if it becomes one. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "buyer_seq")
    @Column(name = "buyer_id")
    private long buyer;

    /** Known to whoever signed up, and to nobody else: or strangers would use the guesses up. */
    private String reference;

    private String name;
    private String email;

    @Column(name = "cpf_hash")
    private String cpfHash;

    @Column(name = "password_hash")
    private String passwordHash;

    /** None was sent where there was an account already: then no code confirms it. */
    private int mails;

    private int guesses;
    private int renewals;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PendingSignUp() {}

    PendingSignUp(Newcomer newcomer, CpfHash hash, String passwordHash, Instant now, Duration validity) {
        reference = RandomId.of(REFERENCE_CHARACTERS);
        name = newcomer.name();
        email = newcomer.email().address();
        cpfHash = hash.of(newcomer.cpf());
        this.passwordHash = passwordHash;
        expiresAt = now.plus(validity);
    }

    /** Whether a code may still confirm it. The same for one that no code confirms: nobody shall tell them apart. */
    boolean open(Instant now) {
        return guesses < GUESSES && now.isBefore(expiresAt);
    }

    /** Whether it may have another code, also when the time of the last is over. */
    boolean renewable(Instant now) {
        return guesses < GUESSES && renewals < RENEWALS && now.isBefore(expiresAt.plus(RENEWABLE));
    }

    /** The code before counts no more, and the time of another one begins. Only if {@link #renewable}. */
    void renew(Instant now, Duration validity) {
        renewals++;
        expiresAt = now.plus(validity);
    }

    /** Whether its mailbox was asked. */
    boolean asked() {
        return mails > 0;
    }

    void guessedWrong() {
        guesses++;
    }

    /** Its mailbox is told the code. */
    void mail() {
        mails++;
    }

    /** Of its last mail; each has another. */
    String mailReference() {
        return buyer + "." + mails;
    }

    long buyer() {
        return buyer;
    }

    /** Of which its present code is made. */
    String codeReference() {
        return renewals == 0 ? reference : reference + "." + renewals;
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    Email email() {
        return new Email(email);
    }

    String cpfHash() {
        return cpfHash;
    }

    String passwordHash() {
        return passwordHash;
    }
}
