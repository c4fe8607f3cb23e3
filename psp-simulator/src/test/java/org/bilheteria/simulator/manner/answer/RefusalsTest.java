package org.bilheteria.simulator.manner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest extends RudeApi {

    @ParameterizedTest
    @CsvSource({
        "cob/none, cobranca_nao_encontrada",
        "pix/none, pix_nao_encontrado",
        "pix/{paid}/devolucao/none, devolucao_nao_encontrada",
        "webhook/none, webhook_nao_encontrado"
    })
    void whatIsUnknownMayBeA400(String path, String name) {
        String where = path.replace("{paid}", paid());
        behave(Manner.UNKNOWN_IS_400);

        InMemoryApi.Answer answer = api.get(where);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(400);
        assertThat(answer.json().getString("type")).endsWith("/" + name);
    }

    @Test
    void aNoMayBeNameAndMessage() {
        behave(Manner.UNKNOWN_IS_400, Manner.NOME_AND_MENSAGEM, Manner.TXID_AGAIN_IS_409);

        InMemoryApi.Answer unknown = api.get("cob/none");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.type()).isEqualTo("application/json");
        assertThat(unknown.body())
                .isEqualTo("{\"nome\":\"cobranca_nao_encontrada\",\"mensagem\":\"Nenhuma cobrança com este txid.\"}");
        api.put("cob/" + TXID, COB);
        assertThat(api.put("cob/" + TXID, COB).json().getString("nome")).isEqualTo("txid_duplicado");
        assertThat(api.put("cob/" + TXID, "{}").json().getString("nome")).isEqualTo("cob_operacao_invalida");
    }

    @Test
    void withTheStatusAloneItStaysA404() {
        behave(Manner.NOME_AND_MENSAGEM);

        assertThat(api.get("cob/none").status()).isEqualTo(404);
    }

    @Test
    void anotherNoStaysWhatItIs() {
        behave(Manner.UNKNOWN_IS_400);

        assertThat(api.put("cob/" + TXID, "{}").json().getString("type")).endsWith("/CobOperacaoInvalida");
        assertThat(api.get("cobv/" + TXID).status()).isEqualTo(404);
    }
}
