package org.bilheteria.simulator.manner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MannerResourceTest extends RudeApi {

    @Test
    void itStartsPolite() {
        assertThat(on()).isEqualTo("{\"manners\":[]}");
    }

    @Test
    void aProfileAndMannersOfOnesOwnGoTogether() {
        String told = api.post("bank/manners", "{'profile':'SICOOB','manners':['BUSY','BRCODE']}")
                .body();

        assertThat(told)
                .isEqualTo("{\"manners\":[\"SCOPE_REQUIRED\",\"CLIENT_ID_HEADER_REQUIRED\",\"BRCODE\",\"BUSY\"]}")
                .isEqualTo(on());
    }

    @Test
    void whatIsToldLastCounts() {
        behave(Manner.BUSY);
        behave(Manner.BRCODE);

        assertThat(on()).isEqualTo("{\"manners\":[\"BRCODE\"]}");
    }

    @Test
    void itCanBeMadePoliteAgain() {
        behave(Manner.BUSY);

        assertThat(api.delete("bank/manners").status()).isEqualTo(204);
        assertThat(on()).isEqualTo("{\"manners\":[]}");
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAreAndChangesNothing() {
        behave(Manner.BRCODE);

        String manner =
                api.post("bank/manners", "{'manners':['BUSY','POLITE']}").body();
        String profile = api.post("bank/manners", "{'profile':'CAIXA'}").body();

        assertThat(manner).contains("\"status\":400", "UNKNOWN_IS_400", "EXTRA_FIELDS");
        assertThat(profile).contains("\"status\":400", "BANCO_DO_BRASIL", "RUDE");
        assertThat(on()).isEqualTo("{\"manners\":[\"BRCODE\"]}");
    }

    @Test
    void whoSaysNothingIsNotUnderstood() {
        assertThat(api.post("bank/manners", "{}").status()).isEqualTo(400);
        assertThat(api.post("bank/manners", "{'manners':'BUSY'}").status()).isEqualTo(400);
        assertThat(api.post("bank/manners", "{'manners':[1]}").status()).isEqualTo(400);
    }

    @Test
    void mannersNeverStandInTheWayOfWhoSetsThem() {
        api.post("bank/manners", "{'profile':'RUDE'}");

        for (int call = 0; call < 200; call++) {
            assertThat(api.get("bank/manners").status()).isEqualTo(200);
        }
    }

    private String on() {
        return api.get("bank/manners").body();
    }
}
