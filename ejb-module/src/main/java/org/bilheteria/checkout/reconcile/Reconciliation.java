package org.bilheteria.checkout.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.checkout.charge.ChargeRemoval;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.notice.OddNotices;
import org.bilheteria.checkout.refund.RefundComparison;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;

/** Finds money without waiting for a notice: reads the PSP's list, asks for open charges, removes those nobody should pay. */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());

    /** Further back than the list was read: the PSP's clock may be behind, and it may list late. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** So many in a row without an answer, and it is the PSP and not the charge. */
    private static final int SILENT = 3;

    private static final Duration UNASKED = Duration.ofSeconds(20);

    private Psp psp;
    private Charges charges;
    private ChargeRemoval removal;
    private Settling settling;
    private Till till;
    private RefundComparison comparison;
    private ReadingMark mark;
    private OddNotices odd;
    private Clock clock;

    /** For the container's proxies. */
    protected Reconciliation() {}

    @Inject
    public Reconciliation(
            Psp psp,
            Charges charges,
            ChargeRemoval removal,
            Settling settling,
            Till till,
            RefundComparison comparison,
            ReadingMark mark,
            OddNotices odd,
            Clock clock) {
        this.psp = psp;
        this.charges = charges;
        this.removal = removal;
        this.settling = settling;
        this.till = till;
        this.comparison = comparison;
        this.mark = mark;
        this.odd = odd;
        this.clock = clock;
    }

    /** Reads what the PSP lists since it was last read. */
    public void readList() throws PspException {
        Instant now = clock.instant();
        boolean all = read(mark.readUntil().minus(OVERLAP), now.plus(OVERLAP));
        if (all) {
            mark.moveTo(now);
        }
    }

    /** Books what the PSP lists of this span. @return whether all of it could be booked */
    boolean read(Instant from, Instant to) throws PspException {
        PspPayments list = psp.payments(from, to);
        boolean all = true;
        for (PspPayment listed : list.payments()) {
            all &= book(listed);
        }
        // A person looks at it: reading it once more would not make sense of it.
        list.unreadable().forEach(odd::unreadable);
        return all;
    }

    private boolean book(PspPayment listed) {
        try {
            settling.settle(List.of(listed.settlement()));
            comparison.compare(listed);
            return true;
        } catch (Undecided e) {
            LOG.log(Level.FINE, "Payment " + listed.settlement().endToEndId() + " waits until the clocks run again", e);
        } catch (RuntimeException e) {
            // One payment's trouble must not keep the others.
            LOG.log(
                    Level.WARNING,
                    "Booking payment " + listed.settlement().endToEndId()
                            + " failed; the PSP's list is read again from there",
                    e);
        }
        return false;
    }

    /** Asks what was given back of payments of the last days: nobody may have given notice of it. */
    public void readRefunds(Instant from, Instant to) throws PspException {
        psp.refunded(from, to).payments().forEach(this::book);
    }

    /** Asks for charges that somebody may be paying now, those that were not asked for longest. @param most how many */
    public void checkOpenCharges(int most) throws PspException {
        eachForItself(charges.openUnasked(UNASKED, most), this::check);
    }

    private interface Question {
        void ask(Charge charge) throws PspException, Undecided;
    }

    /** One that the PSP chokes on is asked about last the next time, and must not keep the others; several in a row are silence. */
    private void eachForItself(List<Charge> some, Question question) throws PspException {
        int silent = 0;
        for (Charge charge : some) {
            try {
                question.ask(charge);
                silent = 0;
            } catch (PspUnavailable e) {
                if (++silent == SILENT) {
                    throw e;
                }
            } catch (PspRefused e) {
                LOG.log(Level.FINE, "The PSP refuses to tell about charge " + charge.txid(), e);
            } catch (Undecided e) {
                LOG.log(
                        Level.FINE,
                        "What was paid for charge " + charge.txid() + " waits until the clocks run again",
                        e);
            }
        }
    }

    private void check(Charge charge) throws PspException, Undecided {
        var later = charges.recordAsked(charge.txid());
        var known = psp.charge(charge.txid());
        settling.settle(known.map(PspCharge::payments).orElse(List.of()));
        boolean removed =
                known.filter(found -> found.status() == PspChargeStatus.REMOVED).isPresent();
        if (removed) {
            // The PSP may do that of its own accord; the hold's next charge is another.
            charges.remove(charge.txid());
            return;
        }
        if (known.isPresent() && later.isPresent()) {
            psp.extend(
                    charge.txid(),
                    Duration.between(charge.createdAt(), later.get()).toSeconds());
            charges.recordExtension(charge.txid(), later.get());
        }
    }

    /** Removes charges that are still open although their hold has ended, as a crash may leave them. @param most how many */
    public void removeOrphaned(int most) throws PspException {
        eachForItself(charges.orphaned(most), charge -> {
            charges.recordAsked(charge.txid());
            removal.remove(charge.txid());
        });
    }
}
