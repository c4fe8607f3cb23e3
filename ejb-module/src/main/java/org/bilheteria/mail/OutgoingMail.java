package org.bilheteria.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail to send: due until it is sent, or until it is given up. */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    /** Where it stands. */
    public enum State {
        DUE,
        SENT,
        FAILED
    }

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** A mail server that is away longer is not coming back for this mail. */
    static final Duration PATIENCE = Duration.ofDays(3);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail_seq")
    @SequenceGenerator(name = "outgoing_mail_seq", sequenceName = "outgoing_mail_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "buyer_id")
    private long buyer;

    private String reference;

    @Enumerated(EnumType.STRING)
    private State state = State.DUE;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected OutgoingMail() {}

    OutgoingMail(MailKind kind, long buyer, String reference, Instant now) {
        this.kind = kind;
        this.buyer = buyer;
        this.reference = reference;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
    }

    /** It could not be sent now: a little later, each time longer, and at last never. */
    void later(Instant now) {
        tries++;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 12));
        nextTryAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        if (nextTryAt.isAfter(createdAt.plus(PATIENCE))) {
            giveUp();
        }
    }

    /** It can't be sent: nobody has this address, or there is nothing left to tell. */
    void giveUp() {
        state = State.FAILED;
    }

    public long id() {
        return id;
    }

    public MailKind kind() {
        return kind;
    }

    public long buyer() {
        return buyer;
    }

    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty while it is due, and when it was given up. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
