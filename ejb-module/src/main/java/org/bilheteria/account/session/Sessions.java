package org.bilheteria.account.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.password.ForgottenDevices;
import org.bilheteria.account.role.Rights;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.batch.GroupCommit;

/**
 * Who is signed in: asked, nothing is looked up but the sessions that were ended, so every node knows every session. A row for
 * each is kept for the list of whoever signed in, and for nothing else.
 */
@ApplicationScoped
public class Sessions implements ForgottenDevices {

    private static final int KEY_BYTES = 32;

    /** Longer than any node goes on renewing what was ended on another one. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    /** Longer than any sign-in takes. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Revocations revocations;

    @Inject
    OpenSessions open;

    private final GroupCommit<Begun, Boolean> lists = new GroupCommit<>(GroupCommit.AT_ONCE, sessions -> {
        open.add(sessions);
        return Collections.nCopies(sessions.size(), true);
    });

    private SessionTokens tokens;
    private EndedSessions ended;

    @PostConstruct
    void open() {
        tokens = new SessionTokens(keys.secret("session", KEY_BYTES), settings.issuer());
        ended = new EndedSessions(revocations);
    }

    /** Begins a session; whoever has the token is that buyer. @param keep whether they stay signed in for long */
    public Issued issue(long buyer, Rights rights, boolean keep) {
        return tokens.issue(buyer, rights, clock.instant(), keep ? keptDuration() : settings.sessionDuration(), keep);
    }

    /** Another token of a session whose bearer has just shown a second factor. */
    public Issued shown(Session session) {
        Instant now = UtcMicros.now(clock);
        Rights rights = session.rights().shown(now);
        Session stronger = new Session(
                session.buyer(), rights, session.id(), session.expiresAt(), session.kept(), session.beganAt());
        return tokens.renew(stronger, now, Duration.between(now, session.expiresAt()));
    }

    /** Puts a session that has just begun on its owner's list. @param device in few words, at most 40 characters */
    public void list(Issued issued, String device) {
        lists.ask(new Begun(issued.session(), device, Optional.empty()));
    }

    /**
     * The same for a device that is not known for the account: its owner may be told of it.
     *
     * @param address whence it came; empty if unknown
     */
    public void listStranger(Issued issued, String device, String address) {
        lists.ask(new Begun(issued.session(), device, Optional.of(address)));
    }

    /** A fresh token of a session that is to be kept, when half of its time is over; empty for any other. */
    public Optional<Issued> renewed(Session session) {
        Instant now = clock.instant();
        boolean due = session.kept()
                && session.expiresAt().isBefore(now.plus(keptDuration().dividedBy(2)));
        if (!due) {
            return Optional.empty();
        }
        Issued renewed = tokens.renew(session, now, keptDuration());
        try {
            open.renew(session, UtcMicros.now(clock), renewed.expiresAt());
            return Optional.of(renewed);
        } catch (EJBException databaseAway) {
            // With one of the next pages: one that is not on the list could not be ended from there.
            return Optional.empty();
        }
    }

    private Duration keptDuration() {
        return settings.positive("jwt.kept-session", "P30D");
    }

    /** The session of a token, if it is one of ours, neither expired nor ended. Cheap: called at every poll. */
    public Optional<Session> verify(String token) {
        Instant now = clock.instant();
        return tokens.read(token, now).filter(session -> !over(session.buyer(), session.id(), session.beganAt(), now));
    }

    private boolean over(long buyer, String id, Instant beganAt, Instant now) {
        return ended.has(id, now) || ended.allBefore(subject(buyer), beganAt, now);
    }

    private static String subject(long buyer) {
        return "buyer:" + buyer;
    }

    /** After it no token is left that was given out until now: fresher ones than we know may be about. */
    private Instant lastToken() {
        Instant now = clock.instant().plus(NOTICED);
        Duration kept = keptDuration();
        return now.plus(kept.compareTo(settings.sessionDuration()) > 0 ? kept : settings.sessionDuration());
    }

    /** Ends a session: here at once, on other nodes within ten seconds. Doing it twice is the same as once. */
    public void revoke(Session session) {
        Instant last = lastToken();
        boolean fresher = session.kept() && last.isAfter(session.expiresAt());
        end(session.buyer(), session.id(), fresher ? last : session.expiresAt());
    }

    /** Ends the session of a buyer that is on their list under this id. @return whether it is */
    public boolean end(long buyer, String id) {
        boolean listed = open.find(buyer, id).isPresent();
        if (listed) {
            end(buyer, id, lastToken());
        }
        return listed;
    }

    private void end(long buyer, String id, Instant until) {
        try {
            revocations.add(id, until);
        } catch (EJBException e) {
            if (!revocations.has(id)) {
                throw e;
            }
        }
        ended.add(id);
        open.remove(buyer, id);
    }

    /** Ends every session of a buyer that has begun by now: here at once, on other nodes within ten seconds. */
    public void endAll(long buyer) {
        endAll(subject(buyer), lastToken());
        open.removeAll(buyer);
    }

    /** Nothing of an erased account counts any more, nor what is just being signed in: whoever checked its password before may begin late. */
    void erase(@Observes AccountErased erased) {
        revocations.addAll(subject(erased.buyer()), forGood(erased), lastToken().plus(UNDER_WAY));
        open.removeAll(erased.buyer());
    }

    /** Known here when it is so: were it undone, its owner would be kept out. */
    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountErased erased) {
        ended.addAll(subject(erased.buyer()), forGood(erased));
    }

    private static Instant forGood(AccountErased erased) {
        return erased.at().plus(UNDER_WAY);
    }

    private void endAll(String subject, Instant until) {
        Instant now = UtcMicros.now(clock);
        revocations.addAll(subject, now, until);
        ended.addAll(subject, now);
    }

    /** The sessions of a buyer that have neither expired nor been ended, the latest first. */
    public List<OpenSession> of(long buyer) {
        Instant now = clock.instant();
        return open.of(buyer, now).stream()
                .filter(session -> !over(buyer, session.id(), session.beganAt(), now))
                .toList();
    }

    @Override
    public void forget(String devices, Instant until) {
        endAll(devices, until);
    }

    @Override
    public boolean forgotten(String devices, Instant rememberedAt) {
        return ended.allBefore(devices, rememberedAt, clock.instant());
    }

    /** Learns which sessions other nodes ended; called every few seconds. */
    void follow() {
        ended.follow(clock.instant());
    }

    /** Forgets ended sessions whose tokens have expired anyway. */
    void forget() {
        revocations.purge();
        open.purge(clock.instant());
        ended.reload(clock.instant());
    }
}
