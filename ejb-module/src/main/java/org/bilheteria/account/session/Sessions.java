package org.bilheteria.account.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Role;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/** Who is signed in: nothing is kept but the sessions that were ended, so every node knows every session. */
@ApplicationScoped
public class Sessions {

    private static final int KEY_BYTES = 32;

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

    /** Begins a session; whoever has the token is that buyer. */
    public Issued issue(long buyer, Role role) {
        return tokens.issue(buyer, role, clock.instant(), settings.sessionDuration());
    }

    /** The session of a token, if it is one of ours, neither expired nor ended. Cheap: called at every poll. */
    public Optional<Session> verify(String token) {
        Instant now = clock.instant();
        return tokens.read(token, now).filter(session -> !ended.has(session.id(), now));
    }

    /** Ends a session: here at once, on other nodes within ten seconds. Doing it twice is the same as once. */
    public void revoke(Session session) {
        try {
            revocations.add(session);
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
