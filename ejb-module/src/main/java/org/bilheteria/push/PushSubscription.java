package org.bilheteria.push;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.bilheteria.account.session.Session;

/** A browser that asked to be told, in the session in which it did. */
@Entity
@Table(name = "push_subscription")
public class PushSubscription {

    @Id
    private String id;

    @Column(name = "buyer_id")
    private long buyer;

    private String jti;
    private String service;
    private String endpoint;

    @Column(name = "p256dh")
    private String key;

    @Column(name = "auth")
    private String secret;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PushSubscription() {}

    PushSubscription(Session session, PushAddress address, Locale language, Instant now) {
        this.id = address.id();
        this.buyer = session.buyer();
        this.createdAt = now;
        renew(session, address, language);
    }

    /** The same browser asks again, perhaps in another session of the same buyer, with other keys or in another language. */
    final void renew(Session session, PushAddress address, Locale language) {
        this.jti = session.id();
        this.service = address.service();
        this.endpoint = address.endpoint();
        this.key = address.key();
        this.secret = address.secret();
        this.language = language.toLanguageTag();
    }

    public String id() {
        return id;
    }

    public long buyer() {
        return buyer;
    }

    PushAddress address() {
        return new PushAddress(service, endpoint, key, secret);
    }

    /** Whose push service reaches it. */
    public String service() {
        return service;
    }

    /** What it is told in: that of the page on which it asked. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
