package org.bilheteria.checkout.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: nobody else's money is given away. Each reason alone keeps it; only what is ours in every way goes back by itself. */
class ProvenanceTest {

    private static final Instant BEGAN = Instant.parse("2026-09-01T12:00:00Z");

    private final Txids txids = PaperProvenance.txids();
    private final Provenance provenance = PaperProvenance.of(txids, BEGAN);
    private final String ours = txids.mint("2f07a7fa12196ca745ba1caccd0d4857", 3);

    @Test
    void whatIsOursInEveryWayGoesBack() {
        assertThat(provenance.doubt(money(ours, 100, BEGAN, PaperProvenance.KEY)))
                .isEmpty();
        assertThat(provenance.doubt(money(ours, 100, BEGAN, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bar01",
                "***",
                "fe4e1b1a5c1d4a2b9c3d8e7f60718293",
                "FE4E1B1A5C1D4A2B9C3D8E7F60718293",
                "abcdefghijklmnopqrstuvwxyz"
            })
    void fault01ATxidWeDidNotMakeIsSomebodyElses(String txid) {
        assertThat(provenance.doubt(money(txid, 100, BEGAN, PaperProvenance.KEY)))
                .contains(ReviewReason.FOREIGN_TXID);
    }

    @Test
    void fault01OursInOtherLettersIsNotOurs() {
        assertThat(provenance.doubt(money(ours.toUpperCase(java.util.Locale.ROOT), 100, BEGAN, "")))
                .contains(ReviewReason.FOREIGN_TXID);
    }

    @Test
    void fault01AnotherKeyIsAnotherBusiness() {
        assertThat(provenance.doubt(money(ours, 100, BEGAN, "other@example.com")))
                .contains(ReviewReason.OTHER_KEY);
    }

    @Test
    void fault01WhatSettledBeforeUsIsNotOurs() {
        assertThat(provenance.doubt(money(ours, 100, BEGAN.minusNanos(1_000), PaperProvenance.KEY)))
                .contains(ReviewReason.BEFORE_US);
    }

    @Test
    void fault01WithoutATxidOrAnAmountSomebodyLooks() {
        assertThat(provenance.doubt(money("", 100, BEGAN, PaperProvenance.KEY))).contains(ReviewReason.NO_CHARGE);
        assertThat(provenance.doubt(money(ours, 0, BEGAN, PaperProvenance.KEY))).contains(ReviewReason.NO_CHARGE);
    }

    @Test
    void everyTxidThatIsMadeIsKnownAsOursAndNoDigitOfItCanChange() {
        for (int attempt = 0; attempt < 100; attempt++) {
            String txid = txids.mint("a".repeat(32), attempt);
            assertThat(txid).matches("[0-9a-f]{32}");
            assertThat(txids.minted(txid)).isTrue();
            char other = txid.charAt(attempt % 32) == '0' ? '1' : '0';
            assertThat(txids.minted(txid.substring(0, attempt % 32) + other + txid.substring(attempt % 32 + 1)))
                    .isFalse();
        }
    }

    private static Settlement money(String txid, long cents, Instant settled, String key) {
        return new Settlement("E".repeat(32), txid, new Money(cents), settled, key);
    }
}
