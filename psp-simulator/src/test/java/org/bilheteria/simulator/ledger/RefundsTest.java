package org.bilheteria.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundsTest {

    @TempDir
    Path folder;

    private Provider provider;
    private String paid;

    @BeforeEach
    void openAndPay() {
        provider = new Provider(folder.resolve("ledger.ndjson"));
        provider.charges.open(Provider.TXID, Provider.TERMS);
        paid = provider.pay(Provider.TXID).endToEndId();
    }

    @Test
    void refundSettlesAMomentLater() {
        Refund refund = request("r1", 12_000).refund();

        assertThat(refund.returnId()).matches("D[a-zA-Z0-9]{31}");
        assertThat(status("r1")).isEqualTo(RefundStatus.EM_PROCESSAMENTO);

        provider.clock.advance(Refund.SETTLEMENT);

        assertThat(status("r1")).isEqualTo(RefundStatus.DEVOLVIDO);
    }

    @Test
    void sameRequestAgainIsTheSameRefund() {
        Refund first = request("r1", 12_000).refund();

        Refunds.Requested again = request("r1", 12_000);

        assertThat(again.isNew()).isFalse();
        assertThat(again.refund()).isEqualTo(first);
    }

    @Test
    void idOfAnotherRefundIsRefused() {
        request("r1", 6_000);

        assertRefused("r1", 6_001);
    }

    @Test
    void refundsNeverExceedThePayment() {
        request("r1", 7_000);

        assertRefused("r2", 5_001);
        request("r2", 5_000);
        assertRefused("r3", 1);
    }

    @Test
    void nothingIsNoRefund() {
        assertRefused("r1", 0);
    }

    @Test
    void ninetyDaysAreTheLimit() {
        provider.clock.advance(Duration.ofDays(90));
        request("r1", 1);

        provider.clock.advance(Duration.ofMillis(1));

        assertRefused("r2", 1);
    }

    @Test
    void failedRefundLeavesTheMoneyToBeRefundedByAnother() {
        PaymentOrder order = new PaymentOrder(Provider.TXID, null, null, 1, true, false, false);
        paid = provider.payments.settle(order).payment().endToEndId();
        request("r1", 12_000);
        assertRefused("r2", 12_000);

        provider.clock.advance(Refund.SETTLEMENT);

        assertThat(status("r1")).isEqualTo(RefundStatus.NAO_REALIZADO);
        assertThat(request("r2", 12_000).isNew()).isTrue();
    }

    private Refunds.Requested request(String id, long centavos) {
        return provider.refunds.request(paid, id, new RefundOrder(new Amount(centavos), null, null));
    }

    private RefundStatus status(String id) {
        return provider.refunds.existing(paid, id).status(provider.clock.instant());
    }

    private void assertRefused(String id, long centavos) {
        assertThatThrownBy(() -> request(id, centavos))
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type()).isEqualTo(ErrorType.PIX_DEVOLUCAO_INVALIDA));
    }
}
