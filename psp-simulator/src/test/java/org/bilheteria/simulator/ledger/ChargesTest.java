package org.bilheteria.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.bilheteria.simulator.brcode.BrCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargesTest {

    private static final ChargeTerms DEARER = new ChargeTerms(300, new Amount(12_001), Provider.KEY, null, null);

    @TempDir
    Path folder;

    private Provider provider;
    private Charges charges;

    @BeforeEach
    void open() {
        provider = new Provider(folder.resolve("ledger.ndjson"));
        charges = provider.charges;
    }

    @Test
    void sameRequestAgainIsTheSameCharge() {
        Charges.Opened first = charges.open(Provider.TXID, Provider.TERMS);
        provider.clock.advance(Duration.ofMinutes(1));

        Charges.Opened again = charges.open(Provider.TXID, Provider.TERMS);

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.charge()).isEqualTo(first.charge());
    }

    @Test
    void otherTermsForAKnownTxidAreRefused() {
        charges.open(Provider.TXID, Provider.TERMS);

        assertRefused(ErrorType.COB_OPERACAO_INVALIDA, () -> charges.open(Provider.TXID, DEARER));
        assertThat(charges.existing(Provider.TXID).terms()).isEqualTo(Provider.TERMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijklmnopqrstuvwxy",
                "abcdefghijklmnopqrstuvwxyz-1",
                "abcdefghijklmnopqrstuvwxyz0123456789"
            })
    void malformedTxidIsRefused(String txid) {
        assertRefused(ErrorType.COB_OPERACAO_INVALIDA, () -> charges.open(txid, Provider.TERMS));
    }

    @Test
    void revisionCountsChanges() {
        charges.open(Provider.TXID, Provider.TERMS);

        Charge revised = charges.revise(Provider.TXID, terms -> DEARER);

        assertThat(revised.revision()).isEqualTo(1);
        assertThat(revised.terms()).isEqualTo(DEARER);
        assertThat(charges.remove(Provider.TXID).revision()).isEqualTo(2);
    }

    @Test
    void removedChargeCannotBeRemovedAgain() {
        charges.open(Provider.TXID, Provider.TERMS);
        charges.remove(Provider.TXID);

        assertRefused(ErrorType.COB_OPERACAO_INVALIDA, () -> charges.remove(Provider.TXID));
    }

    @Test
    void paidChargeCannotBeRemoved() {
        charges.open(Provider.TXID, Provider.TERMS);
        provider.pay(Provider.TXID);

        assertRefused(ErrorType.COB_OPERACAO_INVALIDA, () -> charges.remove(Provider.TXID));
        assertThat(charges.existing(Provider.TXID).status()).isEqualTo(ChargeStatus.CONCLUIDA);
    }

    @Test
    void expiredChargeStaysActive() {
        Charge charge = charges.open(Provider.TXID, Provider.TERMS).charge();

        provider.clock.advance(Duration.ofDays(1));

        assertThat(provider.clock.instant()).isAfter(charge.expiresAt());
        assertThat(charges.existing(Provider.TXID).isActive()).isTrue();
    }

    @Test
    void codeCarriesTheTxid() {
        Charge charge = charges.open(Provider.TXID, Provider.TERMS).charge();

        assertThat(BrCode.txidOf(charge.brCode())).isEqualTo(Provider.TXID);
    }

    private static void assertRefused(ErrorType type, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type()).isEqualTo(type));
    }
}
