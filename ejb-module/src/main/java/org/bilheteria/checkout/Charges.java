package org.bilheteria.checkout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.journal.Sha256;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;

/** The charges in the database; each method is one transaction. */
@Stateless
public class Charges {

    @PersistenceContext
    EntityManager database;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    /** The charge of an active hold, recorded now if it has none. @throws Refused NOT_HELD */
    public Charge request(String place) {
        Hold hold = database.find(Hold.class, place);
        if (hold == null || !hold.active()) {
            throw new Refused(Refusal.NOT_HELD, "No tickets are held for this place");
        }
        String txid = txid(place);
        Charge charge = database.find(Charge.class, txid);
        if (charge == null) {
            Sector sector = database.find(Sector.class, hold.sector());
            Instant now = UtcMicros.now(clock);
            Instant deadline = hold.deadline().plus(sector.performance().standingStill(now));
            if (!now.isBefore(deadline)) {
                // A charge made now could be paid when the hold has been let go as one that has none.
                throw new Refused(Refusal.NOT_HELD, "The time to pay is over");
            }
            Money amount =
                    sector.prices().total(hold.tickets().full(), hold.tickets().half());
            charge = new Charge(txid, hold, amount, now, deadline);
            database.persist(charge);
        }
        return charge;
    }

    public Charge activate(String txid, String copyPaste) {
        Charge charge = database.find(Charge.class, txid);
        charge.activate(copyPaste);
        return charge;
    }

    public void remove(String txid) {
        database.find(Charge.class, txid).remove();
    }

    public Optional<Charge> ofPlace(String place) {
        return Optional.ofNullable(database.find(Charge.class, txid(place)));
    }

    public Optional<Charge> charge(String txid) {
        return Optional.ofNullable(database.find(Charge.class, txid));
    }

    /** Payments nobody knows yet what to do with, the oldest first. */
    public List<Payment> parked() {
        return database.createQuery(
                        "select p from Payment p where p.outcome = :parked order by p.receivedAt", Payment.class)
                .setParameter("parked", Payment.Outcome.PARKED)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** Follows from the place, so that asking twice is one charge; and can't be guessed from it, as places are public. */
    private String txid(String place) {
        byte[] secret = keys.secret("txid", 32);
        byte[] id = place.getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[secret.length + id.length];
        System.arraycopy(secret, 0, both, 0, secret.length);
        System.arraycopy(id, 0, both, secret.length, id.length);
        return Sha256.hex(both).substring(0, 32);
    }
}
