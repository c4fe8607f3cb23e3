package org.bilheteria.push;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** What one browser is to be told; there until it is told, or not worth it any more. */
@Entity
@Table(name = "outgoing_push")
public class OutgoingPush {

    /** Longer than an exchange takes: whoever leased it and says nothing has died, and somebody else tries. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Nobody is told after that; the mail has said it long since. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_push_seq")
    @SequenceGenerator(name = "outgoing_push_seq", sequenceName = "outgoing_push_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    @JoinColumn(name = "subscription_id")
    private PushSubscription subscription;

    private String service;

    @Enumerated(EnumType.STRING)
    private PushKind kind;

    @Column(name = "place_id")
    private String place;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected OutgoingPush() {}

    OutgoingPush(PushKind kind, PushSubscription subscription, String place, Instant now) {
        this.kind = kind;
        this.subscription = subscription;
        this.service = subscription.service();
        this.place = place;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    boolean due(Instant now) {
        return !nextTryAt.isAfter(now);
    }

    /** One that sends keeps others from it for a moment. */
    void lease(Instant now) {
        nextTryAt = now.plus(LEASE);
    }

    /** The service did not take it now: a little later, each time longer. @param atLeast what the service asks for */
    void later(Instant now, Duration atLeast) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 5));
        Duration most = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        nextTryAt = now.plus(most.compareTo(atLeast) < 0 ? atLeast : most);
        tries++;
    }

    /** Whether another try would come too late. */
    boolean tooLate() {
        return nextTryAt.isAfter(createdAt.plus(PATIENCE));
    }

    long id() {
        return id;
    }

    PushSubscription subscription() {
        return subscription;
    }

    PushKind kind() {
        return kind;
    }

    String place() {
        return place;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
