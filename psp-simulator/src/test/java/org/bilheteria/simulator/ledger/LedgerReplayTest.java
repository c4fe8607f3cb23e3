package org.bilheteria.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new ledger over the file of one that was never closed: what a killed process leaves. */
class LedgerReplayTest {

    private static final ChargeTerms WORDY =
            new ChargeTerms(300, new Amount(12_000), Provider.KEY, "Ingresso \"VIP\"\nção", "{\"infoAdicionais\":[]}");

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAgain() {
        Provider before = provider();
        before.webhooks.register(Provider.KEY, "http://localhost:1/hook");
        before.webhooks.register("other", "http://localhost:1/other");
        before.webhooks.drop("other");
        before.charges.open(Provider.TXID, WORDY);
        before.charges.revise(Provider.TXID, terms -> Provider.TERMS);
        String paid = before.pay(Provider.TXID).endToEndId();
        before.refunds.request(paid, "r1", new RefundOrder(new Amount(100), RefundNature.ORIGINAL, "sorry"));
        before.refunds.takeBack(paid, new TakeBack(null, RefundNature.MED_FRAUDE, null));

        Provider after = provider();

        assertThat(after.charges.created(after.always())).isEqualTo(before.charges.created(before.always()));
        assertThat(after.payments.settled(after.always())).isEqualTo(before.payments.settled(before.always()));
        assertThat(after.charges.existing(Provider.TXID).status()).isEqualTo(ChargeStatus.CONCLUIDA);
        assertThat(after.refunds.existing(paid, "r1")).isEqualTo(before.refunds.existing(paid, "r1"));
        assertThat(after.ledger.webhook(Provider.KEY)).isEqualTo(before.ledger.webhook(Provider.KEY));
        assertThat(after.ledger.webhook("other")).isEmpty();
    }

    @Test
    void wordsOfTheReceiverSurviveUnchanged() {
        provider().charges.open(Provider.TXID, WORDY);

        assertThat(provider().charges.open(Provider.TXID, WORDY).isNew()).isFalse();
    }

    @Test
    void noticesNotTakenAreStillOwed() {
        Provider before = provider();
        before.webhooks.register(Provider.KEY, "http://localhost:1/hook");
        before.charges.open(Provider.TXID, Provider.TERMS);
        PaymentOrder order = new PaymentOrder(Provider.TXID, null, null, 3, true, false, true);
        String paid = before.payments.settle(order).payment().endToEndId();
        before.ledger.delivered(paid);

        assertThat(provider().ledger.owed()).isEqualTo(Map.of(paid, 2));

        before.ledger.delivered(paid);
        before.ledger.delivered(paid);

        assertThat(provider().ledger.owed()).isEmpty();
    }

    @Test
    void tornLastLineIsCutOffAndWritingGoesOn() throws IOException {
        provider().charges.open(Provider.TXID, Provider.TERMS);
        append("{\"charge\":{\"txid\":\"ab");

        Provider after = provider();
        after.pay(Provider.TXID);

        assertThat(provider().charges.existing(Provider.TXID).status()).isEqualTo(ChargeStatus.CONCLUIDA);
    }

    @Test
    void unreadableLineBeforeTheLastStopsTheStart() throws IOException {
        provider().charges.open(Provider.TXID, Provider.TERMS);
        append("garbage\n");

        assertThatIllegalStateException().isThrownBy(this::provider).withMessageContaining("line 2");
    }

    private Provider provider() {
        return new Provider(folder.resolve("deep").resolve("ledger.ndjson"));
    }

    private void append(String text) throws IOException {
        Files.write(
                folder.resolve("deep").resolve("ledger.ndjson"),
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
    }
}
