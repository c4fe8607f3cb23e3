package org.bilheteria.it.container;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.checkout.Settlement;
import org.bilheteria.checkout.psp.Psp;
import org.bilheteria.checkout.psp.PspCharge;
import org.bilheteria.shared.Money;

/** A payment provider without a network, so that a test decides the order of events. */
public class PspInMemory implements Psp {

    private final Map<String, PspCharge> charges = new ConcurrentHashMap<>();

    @Override
    public PspCharge create(String txid, Money amount, long seconds, String text) {
        return charges.computeIfAbsent(txid, id -> new PspCharge(id, false, "code-" + id, List.of()));
    }

    @Override
    public Optional<PspCharge> charge(String txid) {
        return Optional.ofNullable(charges.get(txid));
    }

    @Override
    public Optional<PspCharge> remove(String txid) {
        return charge(txid);
    }

    @Override
    public void notifyAt(String url) {
        // notices are handed over by the tests
    }

    /** The buyer pays. */
    Settlement pay(String txid, Money amount, Instant settledAt) {
        Settlement settlement = new Settlement(
                "E" + UUID.randomUUID().toString().replace("-", "").substring(1), txid, amount, settledAt);
        charges.computeIfPresent(txid, (id, charge) -> {
            List<Settlement> all = new ArrayList<>(charge.payments());
            all.add(settlement);
            return new PspCharge(id, true, charge.copyPaste(), all);
        });
        return settlement;
    }
}
