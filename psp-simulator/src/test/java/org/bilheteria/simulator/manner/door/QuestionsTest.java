package org.bilheteria.simulator.manner.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest extends RudeApi {

    private static final String REMOVAL = "{'status':'REMOVIDA_PELO_USUARIO_RECEBEDOR'}";

    @Test
    void aChargeMayBeChangedUnderAnotherPathOnly() {
        api.put("cob/" + TXID, COB);
        behave(Manner.CHANGE_ELSEWHERE);

        InMemoryApi.Answer here = api.patch("cob/" + TXID, REMOVAL);

        assertThat(here.status()).isEqualTo(405);
        assertThat(here.headers()).containsEntry("Allow", "GET, PUT");
        assertThat(charge().getString("status")).isEqualTo("ATIVA");
        assertThat(api.patch("v1/cob/" + TXID, REMOVAL).status()).isEqualTo(200);
        assertThat(charge().getString("status")).isEqualTo("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    }

    @Test
    void thatOtherPathIsNoneOfAPoliteSimulator() {
        api.put("cob/" + TXID, COB);

        assertThat(api.patch("v1/cob/" + TXID, REMOVAL).status()).isEqualTo(404);
        assertThat(api.patch("cob/" + TXID, REMOVAL).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "cob"})
    void listsMayBeForbidden(String list) {
        behave(Manner.LIST_FORBIDDEN);

        assertThat(api.get(list + SPAN).status()).isEqualTo(403);
        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(201);
    }

    @Test
    void whatIsStillToComeMayNotBeAskedFor() {
        behave(Manner.LIST_REFUSES_FUTURE);

        assertThat(api.get("pix?inicio=2026-03-01T11:00:00Z&fim=2026-03-01T12:00:00Z")
                        .status())
                .isEqualTo(200);
        assertRefused("PixConsultaInvalida", api.get("pix?inicio=2026-03-01T11:00:00Z&fim=2026-03-01T12:00:01Z"));
        assertRefused("CobConsultaInvalida", api.get("cob?inicio=2026-03-01T11:00:00Z&fim=2026-03-01T12:00:01Z"));
    }

    @Test
    void aListMayBeOfADayAtMost() {
        behave(Manner.LIST_SPAN_LIMITED);

        assertThat(api.get("pix?inicio=2026-02-28T12:00:00Z&fim=2026-03-01T12:00:00Z")
                        .status())
                .isEqualTo(200);
        assertRefused("PixConsultaInvalida", api.get("pix?inicio=2026-02-28T11:59:59Z&fim=2026-03-01T12:00:00Z"));
    }

    @Test
    void millisecondsMayNotBeSaid() {
        behave(Manner.LIST_REFUSES_MILLISECONDS);

        assertThat(api.get("pix" + SPAN).status()).isEqualTo(200);
        assertRefused("PixConsultaInvalida", api.get("pix?inicio=2026-03-01T11:00:00.000Z&fim=2026-03-01T12:00:00Z"));
    }

    private static void assertRefused(String type, InMemoryApi.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("type")).endsWith("/" + type);
    }
}
