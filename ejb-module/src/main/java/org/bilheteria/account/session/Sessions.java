package org.bilheteria.account.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Role;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/** Who is signed in: nothing is kept but the sessions that were ended, so every node knows every session. */
@ApplicationScoped
public class Sessions {

    private static final int KEY_BYTES = 32;

    /** Longer than any node goes on renewing what was ended on another one. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Revocations revocations;

    private SessionTokens tokens;
    private EndedSessions ended;

    @PostConstruct
    void open() {
        tokens = new SessionTokens(keys.secret("session", KEY_BYTES), settings.issuer());
        ended = new EndedSessions(revocations);
    }

    /** Begins a session; whoever has the token is that buyer. @param keep whether they stay signed in for long */
    public Issued issue(long buyer, Role role, boolean keep) {
        return tokens.issue(buyer, role, clock.instant(), keep ? keptDuration() : settings.sessionDuration(), keep);
    }

    /** A fresh token of a session that is to be kept, when half of its time is over; empty for any other. */
    public Optional<Issued> renewed(Session session) {
        Instant now = clock.instant();
        boolean due = session.kept()
                && session.expiresAt().isBefore(now.plus(keptDuration().dividedBy(2)));
        return due ? Optional.of(tokens.renew(session, now, keptDuration())) : Optional.empty();
    }

    private Duration keptDuration() {
        return settings.positive("jwt.kept-session", "P30D");
    }

    /** The session of a token, if it is one of ours, neither expired nor ended. Cheap: called at every poll. */
    public Optional<Session> verify(String token) {
        Instant now = clock.instant();
        return tokens.read(token, now).filter(session -> !ended.has(session.id(), now));
    }

    /** A fresher token of the same session may be about: it stays ended until that one has expired, too. */
    private Session last(Session session) {
        if (!session.kept()) {
            return session;
        }
        Instant latest = clock.instant().plus(NOTICED).plus(keptDuration());
        Instant expiresAt = latest.isAfter(session.expiresAt()) ? latest : session.expiresAt();
        return new Session(session.buyer(), session.role(), session.id(), expiresAt, true);
    }

    /** Ends a session: here at once, on other nodes within ten seconds. Doing it twice is the same as once. */
    public void revoke(Session session) {
        try {
            revocations.add(last(session));
        } catch (EJBException e) {
            if (!revocations.has(session.id())) {
                throw e;
            }
        }
        ended.add(session.id());
    }

    /** Learns which sessions other nodes ended; called every few seconds. */
    void follow() {
        ended.follow(clock.instant());
    }

    /** Forgets ended sessions whose tokens have expired anyway. */
    void forget() {
        revocations.purge();
        ended.reload(clock.instant());
    }
}
