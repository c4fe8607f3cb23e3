package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class TokenLivesTest extends RudeApi {

    @Test
    void aTokenMayBeTakenBackAfterTwentyCalls() {
        behave(Manner.TOKEN_TAKEN_BACK);
        takeToken();

        for (int call = 0; call < 20; call++) {
            assertThat(list()).isEqualTo(200);
        }
        assertThat(list()).isEqualTo(401);
        takeToken();
        assertThat(list()).isEqualTo(200);
    }

    @Test
    void thenItMayBeForbiddenToo() {
        behave(Manner.TOKEN_TAKEN_BACK_403);
        takeToken();

        for (int call = 0; call < 20; call++) {
            list();
        }

        assertThat(list()).isEqualTo(403);
    }

    private int list() {
        return api.get("pix" + SPAN).status();
    }

    private void takeToken() {
        api.header(
                "Authorization",
                "Bearer "
                        + api.form("oauth/token", "grant_type=client_credentials")
                                .json()
                                .getString("access_token"));
    }
}
