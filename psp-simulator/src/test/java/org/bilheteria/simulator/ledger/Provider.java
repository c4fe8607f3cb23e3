package org.bilheteria.simulator.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** The whole rule side over one ledger file. */
class Provider {

    static final String TXID = "abcdefghijklmnopqrstuvwxyz01";
    static final String KEY = "chave@example.org";
    static final ChargeTerms TERMS = new ChargeTerms(300, new Amount(12_000), KEY, null, null);

    final MutableClock clock = new MutableClock();
    final Ledger ledger;
    final Charges charges;
    final Payments payments;
    final Refunds refunds;
    final Webhooks webhooks;

    Provider(Path file) {
        try {
            ledger = Ledger.open(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        charges = new Charges(ledger, clock);
        payments = new Payments(ledger, clock);
        refunds = new Refunds(ledger, clock);
        webhooks = new Webhooks(ledger, clock);
    }

    Payment pay(String txid) {
        return payments.settle(PaymentOrder.plain(txid)).payment();
    }

    Span always() {
        return new Span(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 0, 100);
    }
}
