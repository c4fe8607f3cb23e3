package org.bilheteria.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {

    @TempDir
    Path folder;

    private Provider provider;

    @BeforeEach
    void open() {
        provider = new Provider(folder.resolve("ledger.ndjson"));
        provider.charges.open(Provider.TXID, Provider.TERMS);
    }

    @Test
    void paymentConcludesTheCharge() {
        Payment payment = provider.pay(Provider.TXID);

        assertThat(payment.amount()).isEqualTo(Provider.TERMS.amount());
        assertThat(payment.key()).isEqualTo(Provider.KEY);
        assertThat(payment.endToEndId()).matches("E[0-9]{8}202603011200[a-zA-Z0-9]{11}");
        assertThat(provider.charges.existing(Provider.TXID).status()).isEqualTo(ChargeStatus.CONCLUIDA);
    }

    @Test
    void secondPayerOfTheSameCodeGetsAnIdOfHisOwn() {
        Payment first = provider.pay(Provider.TXID);
        Payment second = provider.pay(Provider.TXID);

        assertThat(first.endToEndId()).isNotEqualTo(second.endToEndId());
        assertThat(provider.ledger.paymentsOf(Provider.TXID)).containsExactly(first, second);
    }

    @Test
    void expiredChargeIsPaidAllTheSame() {
        provider.clock.advance(Duration.ofHours(1));

        provider.pay(Provider.TXID);

        assertThat(provider.charges.existing(Provider.TXID).status()).isEqualTo(ChargeStatus.CONCLUIDA);
    }

    @Test
    void removedChargeIsPaidOnlyByForce() {
        provider.charges.remove(Provider.TXID);

        assertThatThrownBy(() -> provider.pay(Provider.TXID))
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type().status()).isEqualTo(409));
        provider.payments.settle(new PaymentOrder(Provider.TXID, null, null, 1, true, true, true));

        assertThat(provider.ledger.paymentsOf(Provider.TXID)).hasSize(1);
        assertThat(provider.charges.existing(Provider.TXID).status())
                .isEqualTo(ChargeStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR);
    }

    @Test
    void foreignTxidNeedsAnAmount() {
        assertThatThrownBy(() -> provider.pay("foreign1"))
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type()).isEqualTo(ErrorType.COB_NAO_ENCONTRADO));

        Payment payment = settle("foreign1", null).payment();

        assertThat(provider.payments.existing(payment.endToEndId())).isEqualTo(payment);
    }

    @Test
    void noticesAreOwedOnlyWhereAWebhookListens() {
        assertThat(settle(Provider.TXID, null).notices()).isZero();

        provider.webhooks.register(Provider.KEY, "http://localhost:1/hook");

        assertThat(settle(Provider.TXID, null).notices()).isEqualTo(3);
        PaymentOrder silent = new PaymentOrder(Provider.TXID, null, null, 3, false, false, true);
        assertThat(provider.payments.settle(silent).notices()).isZero();
    }

    @Test
    void paymentsAreListedByTheTimeTheySettledHoweverTheyCame() {
        Instant noon = provider.clock.instant();
        Payment late = settle("a1", noon.plusSeconds(20)).payment();
        Payment early = settle("a2", noon).payment();
        Payment between = settle("a3", noon.plusSeconds(10)).payment();

        assertThat(provider.payments.settled(provider.always()).items()).containsExactly(early, between, late);
    }

    @Test
    void spanIncludesBothEndsAndPagesCountTheWhole() {
        Instant noon = provider.clock.instant();
        for (int second = 0; second < 10; second++) {
            settle("a" + second, noon.plusSeconds(second));
        }

        Page<Payment> page = provider.payments.settled(new Span(noon.plusSeconds(2), noon.plusSeconds(6), 1, 2));

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items()).extracting(Payment::txid).isEqualTo(List.of("a4", "a5"));
    }

    private Payments.Settlement settle(String txid, Instant at) {
        return provider.payments.settle(new PaymentOrder(txid, new Amount(1_000), at, 3, true, false, true));
    }
}
