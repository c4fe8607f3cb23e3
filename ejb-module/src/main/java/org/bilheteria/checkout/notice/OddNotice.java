package org.bilheteria.checkout.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice that could not be believed or understood; kept for somebody to look at, without what it says of people. */
@Entity
@Table(name = "odd_notice")
public class OddNotice {

    /** Why it is odd. */
    public enum Reason {
        /** The PSP does not list the payment, however often it was asked. */
        NOT_LISTED,
        /** A part of a notice that is no payment. */
        MALFORMED,
        /** A part of the PSP's list that is no payment. */
        UNREADABLE
    }

    private static final int LONGEST = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "odd_notice_seq")
    @SequenceGenerator(name = "odd_notice_seq", sequenceName = "odd_notice_seq", allocationSize = 50)
    private long id;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String reason;
    private String text;

    protected OddNotice() {}

    /** @param text must hold nothing personal */
    OddNotice(Reason reason, String text, Instant now) {
        this.receivedAt = now;
        this.reason = reason.name();
        this.text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Reason reason() {
        return Reason.valueOf(reason);
    }

    public String text() {
        return text;
    }
}
