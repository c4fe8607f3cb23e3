package org.bilheteria.checkout.settle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.HoldState;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.JpaMoneyRecords;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** The charges in the database; each method is one transaction. */
@Stateless
public class Charges {

    @PersistenceContext
    EntityManager database;

    private Txids txids;
    private Clock clock;

    /** For the container's proxies. */
    protected Charges() {}

    @Inject
    public Charges(Txids txids, Clock clock) {
        this.txids = txids;
        this.clock = clock;
    }

    protected MoneyRecords records() {
        return new JpaMoneyRecords(database);
    }

    protected Optional<Hold> hold(String place) {
        return Optional.ofNullable(database.find(Hold.class, place));
    }

    /** The open charge of an active hold, recorded now if it has none. @throws Refused NOT_HELD */
    public Charge request(String place) {
        Hold hold = hold(place)
                .filter(Hold::active)
                .orElseThrow(() -> new Refused(Refusal.NOT_HELD, "No tickets are held for this place"));
        List<Charge> before = records().charges(place);
        return before.stream().filter(Charge::open).findFirst().orElseGet(() -> record(hold, before.size()));
    }

    private Charge record(Hold hold, int attempt) {
        Sector sector = records().sector(hold.sector());
        Instant now = UtcMicros.now(clock);
        Instant deadline = deadline(hold, sector, now);
        if (!now.isBefore(deadline)) {
            // A charge made now could be paid when the hold has been let go as one that has none.
            throw new Refused(Refusal.NOT_HELD, "The time to pay is over");
        }
        Money amount =
                sector.prices().total(hold.tickets().full(), hold.tickets().half());
        Charge charge = new Charge(txids.mint(hold.place(), attempt), hold, attempt, amount, now, deadline);
        records().add(charge);
        return charge;
    }

    private static Instant deadline(Hold hold, Sector sector, Instant now) {
        return hold.deadline().plus(sector.performance().standingStill(now));
    }

    /** The PSP made it. @return the charge; not active if it was removed meanwhile */
    public Charge activate(String txid, String copyPaste) {
        Charge charge = records().charge(txid).orElseThrow();
        charge.activate(copyPaste);
        return charge;
    }

    public void remove(String txid) {
        records().charge(txid).orElseThrow().remove();
    }

    /** The newest charge of a hold: the one to pay while it is open. */
    public Optional<Charge> ofPlace(String place) {
        return records().charges(place).stream().findFirst();
    }

    /** All charges of a hold, the newest first. */
    public List<Charge> allOfPlace(String place) {
        return records().charges(place);
    }

    public Optional<Charge> charge(String txid) {
        return records().charge(txid);
    }

    /** Notes that the PSP was asked. @return when its charge should expire, if that has changed */
    public Optional<Instant> recordAsked(String txid) {
        Charge charge = records().charge(txid).orElseThrow();
        Instant now = UtcMicros.now(clock);
        charge.markAsked(now);
        Sector sector = records().sector(charge.sector());
        return hold(charge.place())
                .filter(hold -> hold.active() && !sector.performance().paused())
                .map(Hold::deadline)
                .filter(deadline -> deadline.isAfter(charge.expiresAt()) && deadline.isAfter(now));
    }

    public void recordExtension(String txid, Instant expiresAt) {
        records().charge(txid).orElseThrow().extend(expiresAt);
    }

    /** Open charges of active holds that the PSP was not asked about for so long, the longest first. */
    public List<Charge> openUnasked(Duration unasked, int most) {
        return open("h.state = :active and c.askedAt <= :since", most)
                .setParameter("since", clock.instant().minus(unasked))
                .getResultList();
    }

    /** Open charges of holds that have ended: nobody should pay them any more. */
    public List<Charge> orphaned(int most) {
        return open("h.state <> :active", most).getResultList();
    }

    private jakarta.persistence.TypedQuery<Charge> open(String which, int most) {
        return database.createQuery(
                        "select c from Charge c, Hold h where h.place = c.place and c.state in :open and " + which
                                + " order by c.askedAt",
                        Charge.class)
                .setParameter("open", List.of(ChargeState.REQUESTED, ChargeState.ACTIVE))
                .setParameter("active", HoldState.ACTIVE)
                .setMaxResults(most);
    }
}
