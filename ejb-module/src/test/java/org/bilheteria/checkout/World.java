package org.bilheteria.checkout;

import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.ShowCancelled;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.settle.NotListed;
import org.bilheteria.checkout.settle.PaperProvenance;
import org.bilheteria.checkout.settle.Provenance;
import org.bilheteria.checkout.settle.Txids;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.checkout.undo.BulkRefund;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refused;

/**
 * A small sale with everything that can happen to money: buyers who pay in time, late, wrong, twice or never, notices in any
 * order and number, a PSP that goes away, an organiser who steers, a process that is killed between any two steps. The same
 * seed is the same world.
 */
public final class World {

    private static final int BUYERS = 5;

    final MovingClock clock = new MovingClock(Instant.parse("2026-09-01T12:00:00Z"));
    final Random random;
    final Chaos chaos;
    final ModelPsp psp;
    final Txids txids = PaperProvenance.txids();
    final Provenance provenance = PaperProvenance.of(txids, clock.instant());
    final PaperBoxOffice boxOffice;
    final PaperRecords records;
    final List<BulkRefund> bulks = new ArrayList<>();
    final Map<String, Integer> tickets = new HashMap<>();
    final StringBuilder story = new StringBuilder();
    Instant readUntil = clock.instant();

    final List<Settlement> notices = new ArrayList<>();
    private final Payers payers = new Payers(this);
    private PaperCheckout process;
    int kills;

    public World(long seed) {
        random = new Random(seed);
        chaos = new Chaos(random, this::somethingElse);
        psp = new ModelPsp(clock, random, chaos);
        boxOffice = new PaperBoxOffice(clock, 1 + random.nextInt(6), chaos::step);
        records = new PaperRecords(boxOffice.sector());
        process = new PaperCheckout(this);
    }

    /** So many events in the order that the seed says. */
    public void live(int events) {
        chaos.start();
        for (int event = 0; event < events; event++) {
            survive(this::anything);
        }
        chaos.stop();
    }

    private void survive(Runnable event) {
        try {
            event.run();
        } catch (Chaos.Killed e) {
            restart();
        } catch (CompletionException e) {
            // Killed in what was given to an executor.
            if (!(e.getCause() instanceof Chaos.Killed)) {
                throw e;
            }
            restart();
        }
    }

    private void restart() {
        kills++;
        story.append("killed\n");
        process = new PaperCheckout(this);
    }

    private void anything() {
        int dice = random.nextInt(100);
        if (dice < 12) {
            arrive();
        } else if (dice < 20) {
            clock.advance(Duration.ofSeconds(random.nextInt(60)));
        } else if (dice < 23) {
            clock.advance(Duration.ofMinutes(2 + random.nextInt(6)));
        } else if (dice < 33) {
            tick();
        } else if (dice < 36) {
            organise();
        } else if (dice < 39) {
            psp.away = !psp.away && random.nextInt(3) == 0;
        } else if (dice < 42) {
            psp.workOnRefunds(random.nextInt(3) == 0);
        } else {
            somethingElse();
        }
    }

    /** What buyers, banks and notices do while something else is at work. */
    private void somethingElse() {
        int dice = random.nextInt(100);
        if (dice < 30) {
            openCharge();
        } else if (dice < 60) {
            payers.act();
        } else if (dice < 80) {
            notice();
        } else if (dice < 88) {
            someHold().ifPresent(this::leave);
        } else if (dice < 92) {
            withdraw();
        } else if (dice < 94) {
            undo();
        } else {
            tick();
        }
    }

    private void arrive() {
        int full = random.nextInt(3);
        Wish wish = new Wish(full, full == 0 ? 1 : random.nextInt(2), random.nextBoolean());
        boxOffice.arrive(1 + random.nextInt(BUYERS), wish);
        clock.advance(Duration.ofSeconds(25));
        boxOffice.moveOn();
    }

    private java.util.Optional<Hold> someHold() {
        List<Hold> active = boxOffice.holds().stream().filter(Hold::active).collect(toList());
        return active.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(active.get(random.nextInt(active.size())));
    }

    private void openCharge() {
        someHold().ifPresent(hold -> refusable(() -> process.cashier.charge(hold.place())));
    }

    private void leave(Hold hold) {
        story.append("leaves ").append(hold.place()).append('\n');
        refusable(() -> process.leaving.leave(PaperBoxOffice.SECTOR, hold.place()));
    }

    private void withdraw() {
        List<Order> orders = List.copyOf(records.orders.values());
        if (!orders.isEmpty()) {
            Order order = orders.get(random.nextInt(orders.size()));
            story.append("withdraws ").append(order.place()).append('\n');
            refusable(() -> process.withdrawal.withdraw(order.number(), order.buyer()));
        }
    }

    /** Whoever sells undoes one purchase, or has all of them undone. */
    private void undo() {
        List<Order> orders = List.copyOf(records.orders.values());
        if (!orders.isEmpty()) {
            Order order = orders.get(random.nextInt(orders.size()));
            story.append("undone ").append(order.place()).append('\n');
            refusable(() -> process.undoing.refund(order.number(), "organiser 1"));
        }
    }

    /** One transaction says so, and what is to be undone for it. */
    private void cancelShow() {
        story.append("cancelled\n");
        if (boxOffice.cancel()) {
            process.bulks.cancelled(new ShowCancelled(boxOffice.performance.id(), "organiser 1"));
        }
    }

    private void organise() {
        int dice = random.nextInt(10);
        if (dice == 9 && random.nextInt(8) == 0) {
            cancelShow();
        } else if (dice == 0 && random.nextInt(3) == 0) {
            story.append("all undone\n");
            process.undoing.refundAll(1, java.util.Optional.empty(), "organiser 1");
        } else if (dice < 5) {
            boxOffice.pause(PauseReason.ORGANISER);
        } else if (dice < 9) {
            boxOffice.resume();
        } else if (random.nextInt(4) == 0) {
            boxOffice.close();
        }
    }

    /** The first notice of the queue; it comes again if it was not seen through, also after a kill. */
    private void notice() {
        if (random.nextInt(30) == 0) {
            notices.add(0, forged());
        }
        if (!notices.isEmpty()) {
            Settlement notice = notices.get(0);
            boolean seen = seen(notice);
            // Somebody else may have had the same notice in hand meanwhile.
            if (notices.remove(notice) && !seen) {
                notices.add(notice);
            }
        }
    }

    private Settlement forged() {
        String txid = psp.charges.keySet().stream().findFirst().orElse("none");
        return new Settlement("F" + random.nextInt(), txid, new Money(10_000), clock.instant());
    }

    private boolean seen(Settlement notice) {
        try {
            process.settling.noticed(notice);
            return true;
        } catch (PspUnavailable e) {
            process.outage.suspected();
            return false;
        } catch (PspException e) {
            return false;
        } catch (NotListed | Undecided e) {
            return notice.endToEndId().startsWith("F");
        }
    }

    private void refusable(Runnable act) {
        try {
            act.run();
        } catch (Refused e) {
            story.append(e.refusal()).append('\n');
        }
    }

    /** All timers once. */
    void tick() {
        process.outage.probe();
        process.overdue.end();
        process.refundSender.sendDue();
        process.refunding.work();
        try {
            process.reconciliation.readList();
            process.reconciliation.checkOpenCharges(60);
            process.reconciliation.removeOrphaned(60);
        } catch (PspException e) {
            story.append("PSP away\n");
        }
        boxOffice.moveOn();
    }

    /** Everything comes to rest: nothing goes wrong any more, and time passes. */
    public void rest() {
        psp.away = false;
        for (int round = 0; round < 30; round++) {
            clock.advance(Duration.ofMinutes(3));
            boxOffice.resume();
            tick();
            readAgain();
            notices.removeIf(this::seen);
            psp.workOnRefunds(false);
        }
    }

    /** As it is done each night: what happened to payments after they were read. */
    private void readAgain() {
        try {
            process.reconciliation.readRefunds(Instant.MIN, clock.instant());
        } catch (PspException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public journal so far. */
    public String journal() {
        return boxOffice.journal();
    }

    /** Notices nobody could see through, though everything is at rest. */
    int unseen() {
        return notices.size();
    }
}
