package org.bilheteria.checkout;

import java.util.List;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;

/** Those who pay in a world, and their banks: right, wrong, late, twice, for something else; and take money back. */
final class Payers {

    private final World world;

    Payers(World world) {
        this.world = world;
    }

    /** A payer, or their bank, does something. */
    void act() {
        List<ModelPsp.ModelCharge> charges = List.copyOf(world.psp.charges.values());
        if (world.random.nextInt(60) == 0) {
            // Somebody else's business, or a QR of nobody knows what.
            settle(strange(), new Money(1 + world.random.nextInt(20_000)));
        }
        if (charges.isEmpty()) {
            return;
        }
        ModelPsp.ModelCharge charge = charges.get(world.random.nextInt(charges.size()));
        int dice = world.random.nextInt(100);
        if (dice < 3) {
            charge.remove();
        } else if (dice < 5) {
            takeBack();
        } else if (charge.payable() || dice < 12) {
            // Not payable any more, and paid all the same: it was begun in time, or somebody else scanned it too.
            settle(charge.known().txid(), amount(charge.amount()));
        }
    }

    /** The txid of a static QR, of none at all, or of a charge that a lost database knew. */
    private String strange() {
        return switch (world.random.nextInt(3)) {
            case 0 -> "bar01";
            case 1 -> "";
            default -> world.txids.mint("lost", world.random.nextInt(1_000));
        };
    }

    /** All of a payment, or part of it, now and then of one that is refunded already. */
    private void takeBack() {
        List<ModelPsp.ModelPayment> paid = List.copyOf(world.psp.payments.values());
        if (!paid.isEmpty()) {
            ModelPsp.ModelPayment payment = paid.get(world.random.nextInt(paid.size()));
            long all = payment.settlement.amount().cents();
            payment.takeBack(world.random.nextBoolean() ? all : 1 + world.random.nextLong(all));
        }
    }

    private Money amount(Money due) {
        int dice = world.random.nextInt(100);
        if (dice < 6) {
            return new Money(due.cents() - 1 - world.random.nextInt((int) due.cents() - 1));
        }
        return dice < 12 ? due.plus(new Money(1 + world.random.nextInt(30_000))) : due;
    }

    private void settle(String txid, Money amount) {
        Settlement settlement = world.psp.pay(txid, amount);
        world.story.append("paid ").append(settlement).append('\n');
        for (int copies = world.random.nextInt(4); copies > 0; copies--) {
            world.notices.add(world.random.nextInt(world.notices.size() + 1), settlement);
        }
    }
}
