package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class KeysTest extends RudeApi {

    @Test
    void aCallMayNeedAKeyInItsQuery() {
        behave(Manner.QUERY_KEY_REQUIRED);

        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(403);
        assertThat(api.put("cob/" + TXID + "?gw-dev-app-key=1", COB).status()).isEqualTo(201);
        assertThat(api.get("pix" + SPAN).json().getString("type")).endsWith("/AcessoNegado");
        assertThat(api.get("pix" + SPAN + "&gw-dev-app-key=1").status()).isEqualTo(200);
    }

    @Test
    void aCallMayNeedAHeaderThatSaysWho() {
        behave(Manner.CLIENT_ID_HEADER_REQUIRED);

        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(401);
        api.header("client_id", "us");
        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(201);
    }

    @Test
    void aTokenIsHadWithoutEither() {
        behave(Manner.QUERY_KEY_REQUIRED, Manner.CLIENT_ID_HEADER_REQUIRED);

        assertThat(api.form("oauth/token", "grant_type=client_credentials").status())
                .isEqualTo(200);
    }
}
