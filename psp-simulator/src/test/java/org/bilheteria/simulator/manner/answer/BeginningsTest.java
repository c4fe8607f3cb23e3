package org.bilheteria.simulator.manner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class BeginningsTest extends RudeApi {

    @Test
    void aNewChargeMayBeAnsweredWithNothing() {
        behave(Manner.CREATED_201_EMPTY);

        InMemoryApi.Answer opened = api.put("cob/" + TXID, COB);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body()).isEmpty();
        assertThat(api.put("pix/" + pay() + "/devolucao/r1", "{'valor':'1.00'}").body())
                .isEmpty();
        assertThat(charge().getString("txid")).isEqualTo(TXID);
    }

    @Test
    void whoBroughtNoTxidIsToldOneAllTheSame() {
        behave(Manner.CREATED_201_EMPTY);

        assertThat(api.post("cob", COB).json()).containsKey("txid");
    }

    @Test
    void aNewChargeMayBeA200() {
        behave(Manner.PUT_ANSWERS_200);

        InMemoryApi.Answer opened = api.put("cob/" + TXID, COB);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.json().getString("txid")).isEqualTo(TXID);
    }

    @Test
    void aTxidMayBeGoodForOnceOnly() {
        behave(Manner.TXID_AGAIN_IS_409);

        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(201);
        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(409);
        assertThat(charge().getString("status")).isEqualTo("ATIVA");
    }
}
