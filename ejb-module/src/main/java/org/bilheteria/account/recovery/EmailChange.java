package org.bilheteria.account.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Email;
import org.jspecify.annotations.Nullable;

/**
 * The other e-mail an account is to have: asked for, confirmed by its mailbox, and for a week undone by the old one, because a
 * thief who has the password would else have the account for good.
 */
@Entity
@Table(name = "email_change")
public class EmailChange {

    static final Duration UNDONE_FOR = Duration.ofDays(7);

    /** Also the reference of its mails. */
    @Id
    private String id;

    @Column(name = "buyer_id")
    private long buyer;

    @Column(name = "old_email")
    private String oldEmail;

    @Column(name = "new_email")
    private String newEmail;

    /** Null when it can't be confirmed (any more). */
    @Column(name = "code_hash")
    private @Nullable String codeHash;

    /** Null when it can't be undone (any more, or yet). */
    @Column(name = "undo_hash")
    private @Nullable String undoHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected EmailChange() {}

    /** @param codeHash null when the new one is somebody's already: then nothing confirms it */
    EmailChange(
            String id,
            long buyer,
            Email oldEmail,
            Email newEmail,
            @Nullable String codeHash,
            Instant now,
            Duration validity) {
        this.id = id;
        this.buyer = buyer;
        this.oldEmail = oldEmail.address();
        this.newEmail = newEmail.address();
        this.codeHash = codeHash;
        askedAt = now;
        expiresAt = now.plus(validity);
    }

    /** Whether this code makes it so now. */
    boolean confirms(String hash, Instant now) {
        return hash.equals(codeHash) && now.isBefore(expiresAt);
    }

    /** Whether this code undoes it now. */
    boolean undoes(String hash, Instant now) {
        return hash.equals(undoHash) && confirmedAt != null && now.isBefore(confirmedAt.plus(UNDONE_FOR));
    }

    void confirm(String hashThatUndoes, Instant now) {
        codeHash = null;
        undoHash = hashThatUndoes;
        confirmedAt = now;
    }

    /** Neither confirmed nor undone any more. */
    void end() {
        codeHash = null;
        undoHash = null;
    }

    public String id() {
        return id;
    }

    public long buyer() {
        return buyer;
    }

    public Email oldEmail() {
        return new Email(oldEmail);
    }

    public Email newEmail() {
        return new Email(newEmail);
    }

    /** Whether it is so; until then it is asked for. */
    public boolean confirmed() {
        return confirmedAt != null;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Empty while it is only asked for. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Until when its code confirms it. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
