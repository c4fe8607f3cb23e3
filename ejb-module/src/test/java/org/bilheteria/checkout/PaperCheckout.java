package org.bilheteria.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Postponement;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.checkout.charge.Cashier;
import org.bilheteria.checkout.charge.ChargeRemoval;
import org.bilheteria.checkout.charge.Leaving;
import org.bilheteria.checkout.charge.OverdueHolds;
import org.bilheteria.checkout.charge.PspOutage;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.OrderConfirmed;
import org.bilheteria.checkout.ledger.OrderRevoked;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.notice.OddNotices;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.checkout.reconcile.ReadingMark;
import org.bilheteria.checkout.reconcile.Reconciliation;
import org.bilheteria.checkout.refund.RefundComparison;
import org.bilheteria.checkout.refund.RefundReader;
import org.bilheteria.checkout.refund.RefundSender;
import org.bilheteria.checkout.refund.Withdrawal;
import org.bilheteria.checkout.settle.Announcements;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Till;
import org.bilheteria.checkout.undo.BulkRefunding;
import org.bilheteria.checkout.undo.BulkRefunds;
import org.bilheteria.checkout.undo.LettingGo;
import org.bilheteria.checkout.undo.PaperBulkRefunds;
import org.bilheteria.checkout.undo.UndoDesk;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Events;
import org.bilheteria.ticket.Issuing;
import org.bilheteria.ticket.Ticket;

/**
 * One process of the checkout: the real flows, wired by hand over records on paper. A killed process is replaced by a new
 * one over the same records.
 */
final class PaperCheckout {

    final Cashier cashier;
    final Settling settling;
    final Leaving leaving;
    final Withdrawal withdrawal;
    final OverdueHolds overdue;
    final UndoDesk undoing;
    final BulkRefunds bulks;
    final BulkRefunding refunding;
    final RefundSender refundSender;
    final Reconciliation reconciliation;
    final PspOutage outage;

    private final World world;

    PaperCheckout(World world) {
        this.world = world;
        Disk disk = new PaperDisk();
        Catalogue catalogue = new PaperCatalogue();
        Holds holds = world.boxOffice.new PaperHolds();
        Till till = new PaperTill();
        Charges charges = new PaperCharges();
        RefundComparison comparison = new RefundComparison(world.psp, till, disk);
        settling = new Settling(world.psp, till, disk);
        ChargeRemoval removal = new ChargeRemoval(holds, charges, world.psp, settling);
        outage = new PspOutage(new PaperSaleOffice(), catalogue, world.psp);
        cashier = new Cashier(charges, world.psp, outage, settling, removal, world.clock);
        leaving = new Leaving(holds, removal, world.boxOffice, outage, disk);
        withdrawal = new Withdrawal(new PaperOrders(), catalogue, till, disk, world.clock);
        overdue = new OverdueHolds(holds, removal, world.boxOffice, outage, disk) {
            @Override
            protected Executor executor() {
                return Runnable::run;
            }
        };
        bulks = new PaperBulkRefunds(world.records.orders.values(), world.bulks, world.clock);
        undoing = new UndoDesk(new PaperOrders(), bulks, till, disk, Events.to(steered -> {}));
        refunding = new BulkRefunding(bulks, new LettingGo(holds, leaving), till, disk, world.clock);
        refundSender = new RefundSender(new PaperRefunds(), till, world.psp, comparison, disk);
        reconciliation = new Reconciliation(
                world.psp,
                charges,
                removal,
                settling,
                till,
                comparison,
                new PaperMark(),
                new NothingOdd(),
                world.clock);
    }

    /** Between two transactions or calls anything may happen; within a transaction nothing does. */
    private final class PaperDisk extends Disk {

        @Override
        public void sync() {
            world.chaos.step();
        }
    }

    private final class PaperTill extends Till {

        PaperTill() {
            super(world.boxOffice, new PaperIssuing(), new Silence(), world.provenance, world.clock);
        }

        @Override
        protected MoneyRecords records() {
            return world.records;
        }
    }

    private final class PaperCharges extends Charges {

        PaperCharges() {
            super(world.txids, world.clock);
        }

        @Override
        protected MoneyRecords records() {
            return world.records;
        }

        @Override
        protected Optional<Hold> hold(String place) {
            return world.boxOffice.hold(place);
        }

        @Override
        public Charge request(String place) {
            world.chaos.step();
            return super.request(place);
        }

        @Override
        public Charge activate(String txid, String copyPaste) {
            world.chaos.step();
            return super.activate(txid, copyPaste);
        }

        @Override
        public void remove(String txid) {
            world.chaos.step();
            super.remove(txid);
        }

        @Override
        public List<Charge> openUnasked(java.time.Duration unasked, int most) {
            return open(true);
        }

        @Override
        public List<Charge> orphaned(int most) {
            return open(false);
        }

        private List<Charge> open(boolean held) {
            return world.records.charges.values().stream()
                    .filter(Charge::open)
                    .filter(charge -> hold(charge.place()).orElseThrow().active() == held)
                    .toList();
        }
    }

    private final class PaperOrders extends Orders {

        @Override
        public Optional<Order> order(String number, long buyer) {
            return world.records.order(number);
        }

        @Override
        public Optional<Order> order(String number) {
            return world.records.order(number);
        }

        @Override
        public List<Ticket> tickets(String number) {
            return List.of();
        }
    }

    private final class PaperRefunds extends RefundReader {

        @Override
        public Optional<Refund> refund(String id) {
            return world.records.refund(id);
        }

        @Override
        public List<Refund> due(int most) {
            return world.records.refunds.values().stream()
                    .filter(refund -> refund.pending() && !refund.nextTryAt().isAfter(world.clock.instant()))
                    .toList();
        }
    }

    private final class PaperMark extends ReadingMark {

        @Override
        public Instant readUntil() {
            return world.readUntil;
        }

        @Override
        public void moveTo(Instant until) {
            world.readUntil = until;
        }
    }

    private final class PaperSaleOffice extends SaleOffice {

        @Override
        public void pause(int performance, PauseReason reason, String actor) {
            world.boxOffice.pause(reason);
        }

        @Override
        public void resume(int performance, String actor) {
            world.boxOffice.resume();
        }
    }

    private final class PaperCatalogue extends Catalogue {

        @Override
        public List<Performance> performances() {
            return List.of(world.boxOffice.performance);
        }

        @Override
        public Optional<Postponement> postponement(int performance, Instant paidAt) {
            return Optional.empty();
        }

        @Override
        public Optional<Performance> performance(int id) {
            return Optional.of(world.boxOffice.performance);
        }
    }

    private final class PaperIssuing extends Issuing {

        @Override
        public void issue(String order, Sector sector, int full, int half, Instant now) {
            world.tickets.merge(order, full + half, Integer::sum);
        }

        @Override
        public boolean used(String order) {
            return false;
        }

        @Override
        public void annul(String order, Instant now) {
            world.tickets.remove(order);
        }
    }

    private static final class NothingOdd extends OddNotices {

        @Override
        public void unreadable(String text) {
            throw new AssertionError(text);
        }
    }

    private static final class Silence extends Announcements {

        @Override
        public void revoked(OrderRevoked revoked) {}

        @Override
        public void confirmed(OrderConfirmed confirmed) {}

        @Override
        public void refund(Refund refund) {}
    }
}
