package org.bilheteria.checkout;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.SaleOffice;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.Keys;
import org.bilheteria.ticket.Issuing;
import org.bilheteria.ticket.Ticket;

/**
 * One process of the checkout: the real flows, wired by hand over records on paper. A killed process is replaced by a new
 * one over the same records.
 */
final class PaperCheckout {

    final Cashier cashier = new Cashier();
    final Settling settling = new Settling();
    final Leaving leaving = new Leaving();
    final Withdrawal withdrawal = new Withdrawal();
    final OverdueHolds overdue = new OverdueHolds();
    final Refunding refunding = new Refunding();
    final Reconciliation reconciliation = new Reconciliation();
    final PspOutage outage = new PspOutage();

    private final World world;

    PaperCheckout(World world) {
        this.world = world;
        Till till = new PaperTill();
        till.boxOffice = world.boxOffice;
        till.issuing = new PaperIssuing();
        till.announcements = new Silence();
        till.clock = world.clock;
        Charges charges = new PaperCharges();
        charges.keys = new SameKeys();
        charges.clock = world.clock;
        ChargeRemoval removal = new ChargeRemoval();
        wireSettling(till, charges, removal);
        wireBuyers(till, charges, removal);
        wireTimers(till, charges, removal);
    }

    private void wireSettling(Till till, Charges charges, ChargeRemoval removal) {
        settling.psp = world.psp;
        settling.till = till;
        settling.charges = charges;
        settling.disk = new PaperDisk();
        removal.holds = world.boxOffice.new Holds();
        removal.charges = charges;
        removal.psp = world.psp;
        removal.settling = settling;
        outage.office = new PaperSaleOffice();
        outage.catalogue = new PaperCatalogue();
        outage.psp = world.psp;
    }

    private void wireBuyers(Till till, Charges charges, ChargeRemoval removal) {
        cashier.charges = charges;
        cashier.psp = world.psp;
        cashier.outage = outage;
        cashier.clock = world.clock;
        cashier.settling = settling;
        cashier.removal = removal;
        leaving.holds = removal.holds;
        leaving.removal = removal;
        leaving.boxOffice = world.boxOffice;
        leaving.outage = outage;
        leaving.disk = settling.disk;
        withdrawal.orders = new PaperOrders();
        withdrawal.catalogue = outage.catalogue;
        withdrawal.till = till;
        withdrawal.disk = settling.disk;
        withdrawal.clock = world.clock;
    }

    private void wireTimers(Till till, Charges charges, ChargeRemoval removal) {
        Returns returns = new Returns();
        returns.psp = world.psp;
        returns.till = till;
        returns.disk = settling.disk;
        overdue.holds = removal.holds;
        overdue.removal = removal;
        overdue.boxOffice = world.boxOffice;
        overdue.outage = outage;
        overdue.disk = settling.disk;
        overdue.executor = atOnce();
        refunding.refunds = new PaperRefunds();
        refunding.till = till;
        refunding.psp = world.psp;
        refunding.disk = settling.disk;
        refunding.returns = returns;
        reconciliation.psp = world.psp;
        reconciliation.charges = charges;
        reconciliation.removal = removal;
        reconciliation.settling = settling;
        reconciliation.till = till;
        reconciliation.mark = new PaperMark();
        reconciliation.returns = returns;
        reconciliation.clock = world.clock;
    }

    /** An executor that does at once what it is given. */
    private static ManagedExecutorService atOnce() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                PaperCheckout.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> CompletableFuture.completedFuture(((Supplier<?>) arguments[0]).get()));
    }

    /** Between two transactions or calls anything may happen; within a transaction nothing does. */
    private final class PaperDisk extends Disk {

        @Override
        public void sync() {
            world.fate.step();
        }
    }

    private final class PaperTill extends Till {

        @Override
        MoneyRecords records() {
            return world.records;
        }
    }

    private final class PaperCharges extends Charges {

        @Override
        MoneyRecords records() {
            return world.records;
        }

        @Override
        Optional<Hold> hold(String place) {
            return world.boxOffice.hold(place);
        }

        @Override
        public Charge request(String place) {
            world.fate.step();
            return super.request(place);
        }

        @Override
        public Charge activate(String txid, String copyPaste) {
            world.fate.step();
            return super.activate(txid, copyPaste);
        }

        @Override
        public void remove(String txid) {
            world.fate.step();
            super.remove(txid);
        }

        @Override
        public List<Charge> toAsk(java.time.Duration unasked, int most) {
            return open(true);
        }

        @Override
        public List<Charge> loose(int most) {
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
        public List<Ticket> tickets(String number) {
            return List.of();
        }
    }

    private final class PaperRefunds extends Refunds {

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
        public void read(Instant until) {
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
        public void annul(String order, Instant now) {
            world.tickets.remove(order);
        }
    }

    private static final class Silence extends Announcements {

        @Override
        void confirmed(OrderConfirmed confirmed) {}

        @Override
        void refund(Refund refund) {}
    }

    private static final class SameKeys extends Keys {

        @Override
        public byte[] secret(String purpose, int bytes) {
            return new byte[bytes];
        }
    }
}
