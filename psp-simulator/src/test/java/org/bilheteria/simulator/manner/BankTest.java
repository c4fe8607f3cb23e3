package org.bilheteria.simulator.manner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankTest {

    /** Of each of these a provider has one at most. */
    private static final List<Set<Manner>> EITHER = List.of(
            EnumSet.of(Manner.CREDENTIALS_IN_BODY, Manner.BASIC_ONLY),
            EnumSet.of(Manner.TXID_ABSENT, Manner.TXID_SPELLED_TX_ID),
            EnumSet.of(Manner.TXID_ABSENT, Manner.TXID_UPPERCASED),
            EnumSet.of(Manner.TOKEN_TAKEN_BACK, Manner.TOKEN_TAKEN_BACK_403),
            EnumSet.of(Manner.BRCODE, Manner.TEXTO_IMAGEM_QRCODE, Manner.LOCATION_ONLY),
            EnumSet.of(Manner.NOTICE_ROOT_ARRAY, Manner.NOTICE_PIX_OBJECT, Manner.NO_NOTICE),
            EnumSet.of(Manner.NOTICE_DROPS_QUERY, Manner.NOTICE_PATH_BEFORE_QUERY),
            EnumSet.of(Manner.MOMENT_WITHOUT_ZONE, Manner.MOMENT_OFFSET_0300),
            EnumSet.of(Manner.LIST_WITHOUT_PAGING, Manner.LIST_PAGE_CAPPED),
            EnumSet.of(Manner.CREATED_201_EMPTY, Manner.PUT_ANSWERS_200));

    @ParameterizedTest
    @EnumSource
    void noProfileContradictsItself(Bank bank) {
        assertThat(EITHER).allSatisfy(either -> {
            Set<Manner> both = EnumSet.copyOf(either);
            both.retainAll(bank.manners());
            assertThat(both).hasSizeLessThan(2);
        });
    }

    @Test
    void everyMannerIsInAProfileOrKeptOutOfTheRudestForAReason() {
        Set<Manner> unused = EnumSet.allOf(Manner.class);
        for (Bank bank : Bank.values()) {
            unused.removeAll(bank.manners());
        }

        assertThat(unused)
                .containsExactlyInAnyOrder(
                        Manner.TXID_ABSENT,
                        Manner.TXID_UPPERCASED,
                        Manner.TOKEN_TAKEN_BACK_403,
                        Manner.NOTICE_PIX_OBJECT,
                        Manner.NOTICE_DROPS_QUERY,
                        Manner.MOMENT_WITHOUT_ZONE,
                        Manner.LIST_PAGE_CAPPED,
                        Manner.CREATED_201_EMPTY,
                        Manner.LOCATION_ONLY,
                        Manner.LIST_FORBIDDEN,
                        Manner.WEBHOOK_BY_MAIL,
                        Manner.NO_NOTICE);
    }
}
