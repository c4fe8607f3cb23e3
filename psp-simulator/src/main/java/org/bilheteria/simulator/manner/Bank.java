package org.bilheteria.simulator.manner;

import java.util.EnumSet;
import java.util.Set;

/** Manners that go together, as far as they are known. Whoever tests against one must not take it for the bank: it is what was told of it. */
public enum Bank {
    EFI(
            Manner.UNKNOWN_IS_400,
            Manner.NOME_AND_MENSAGEM,
            Manner.TXID_AGAIN_IS_409,
            Manner.LISTS_FOREIGN_PAYMENTS,
            Manner.BASIC_ONLY,
            Manner.WEBHOOK_TESTED,
            Manner.WEBHOOK_WANTS_SKIP_HEADER,
            Manner.EXTRA_FIELDS),
    BANCO_DO_BRASIL(
            Manner.SCOPE_REQUIRED,
            Manner.QUERY_KEY_REQUIRED,
            Manner.TOKEN_TAKEN_BACK,
            Manner.PUT_ANSWERS_200,
            Manner.TEXTO_IMAGEM_QRCODE),
    ITAU(Manner.CREDENTIALS_IN_BODY),
    BRADESCO(Manner.BASIC_ONLY),
    SANTANDER(
            Manner.CREDENTIALS_IN_BODY,
            Manner.TXID_SPELLED_TX_ID,
            Manner.CHANGE_ELSEWHERE,
            Manner.LIST_REFUSES_MILLISECONDS),
    INTER(Manner.CREDENTIALS_IN_BODY, Manner.SCOPE_REQUIRED, Manner.NOTICE_ROOT_ARRAY, Manner.CALLS_120_A_MINUTE),
    SICOOB(Manner.SCOPE_REQUIRED, Manner.CLIENT_ID_HEADER_REQUIRED, Manner.BRCODE),
    SICREDI(Manner.SCOPE_REQUIRED),
    /** All at once that neither contradicts another one nor hides what another one does. */
    RUDE(EnumSet.complementOf(EnumSet.of(
            // Of each of these only one can be; the other is there.
            Manner.BASIC_ONLY,
            Manner.TXID_ABSENT,
            Manner.TXID_UPPERCASED,
            Manner.TOKEN_TAKEN_BACK_403,
            Manner.TEXTO_IMAGEM_QRCODE,
            Manner.NOTICE_PIX_OBJECT,
            Manner.NOTICE_DROPS_QUERY,
            Manner.MOMENT_WITHOUT_ZONE,
            Manner.LIST_PAGE_CAPPED,
            Manner.CREATED_201_EMPTY,
            // With these there would be nothing left to be rude with.
            Manner.LOCATION_ONLY,
            Manner.LIST_FORBIDDEN,
            Manner.WEBHOOK_BY_MAIL,
            Manner.NO_NOTICE)));

    private final Set<Manner> manners;

    Bank(Manner first, Manner... others) {
        this(EnumSet.of(first, others));
    }

    Bank(Set<Manner> manners) {
        this.manners = manners;
    }

    public Set<Manner> manners() {
        return EnumSet.copyOf(manners);
    }
}
