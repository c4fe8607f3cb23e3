package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Email;
import org.bilheteria.account.Emails;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.token.SealedStamp;
import org.bilheteria.web.security.ClientAddress;
import org.bilheteria.web.security.OverTls;

/**
 * The way of a page's reader into a line: by one press when they are signed in, else by a knock, through signing in or up, and
 * on by itself. Each step says where it leads.
 */
@ApplicationScoped
public class Entering {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Inject
    Door door;

    @Inject
    KnockLimit limit;

    @Inject
    ClientAddress address;

    @Inject
    Emails emails;

    @Inject
    SealedStamp seal;

    @Inject
    Clock clock;

    @Inject
    OverTls overTls;

    /**
     * A reader knocks who has yet to sign in; the browser brings along what they chose.
     *
     * @throws Refused TOO_MANY_ATTEMPTS with the time to wait, or as {@link Door#knock}
     */
    public EntryIntent knock(Choice choice, Email email, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        EntryIntent intent = EntryIntent.of(request)
                .filter(before -> before.counts(choice.performance(), email, now))
                .map(before -> before.choosing(choice))
                .orElseGet(() -> knock(choice, email, request));
        intent.keep(response, now, overTls.of(request));
        return intent;
    }

    private EntryIntent knock(Choice choice, Email email, HttpServletRequest request) {
        limit.count(address.of(request));
        Knock knock = door.knock(choice.performance(), email, Visit.of(request, null));
        return new EntryIntent(
                choice, Optional.of(email), knock.stamp(), knock.knockedAt(), knock.validUntil(), Optional.empty());
    }

    /**
     * Enters the line. A full gate gives the browser the stamp and the appointment to bring along.
     *
     * @return where it leads: the place, or back to the choice until the appointment
     * @throws Refused as {@link Door#arrive} does, but for GATE_FULL
     */
    public String enter(
            Choice choice, long buyer, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        try {
            Receipt receipt = door.arrive(choice.by(buyer), visit, LONGEST_WAIT);
            String notCounted = EntryIntent.of(request)
                    .filter(intent -> intent.stamp().equals(visit.brought()))
                    .flatMap(intent -> intent.notCounted(receipt, email(buyer), clock.instant()))
                    .map(why -> "&knock=" + why)
                    .orElse("");
            EntryIntent.forget(request, response, overTls.of(request));
            return "/place?id=" + receipt.place() + notCounted;
        } catch (GateFull full) {
            sentBack(choice, buyer, full).keep(response, clock.instant(), overTls.of(request));
            return refused(choice, full) + "#choose";
        }
    }

    /**
     * Carries on with what somebody asked for before they signed in.
     *
     * @return where it leads: as {@link #enter}, and back to the choice, which can be changed and keeps its time, with any refusal
     */
    public String carryOn(EntryIntent intent, long buyer, HttpServletRequest request, HttpServletResponse response) {
        try {
            return enter(intent.choice(), buyer, Visit.of(request, intent.stamp()), request, response);
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.NOT_FOUND || refused.refusal() == Refusal.SALE_CLOSED) {
                EntryIntent.forget(request, response, overTls.of(request));
            }
            return refused(intent.choice(), refused);
        }
    }

    private EntryIntent sentBack(Choice choice, long buyer, GateFull full) {
        return new EntryIntent(
                choice,
                email(buyer),
                full.stamp(),
                full.stampedAt(),
                seal.validUntil(full.stampedAt()),
                full.retryAfter().map(clock.instant()::plus));
    }

    private Optional<Email> email(long buyer) {
        return emails.of(buyer).flatMap(Email::of);
    }

    private static String refused(Choice choice, Refused refused) {
        return choice.page() + "&refused=" + refused.refusal();
    }
}
