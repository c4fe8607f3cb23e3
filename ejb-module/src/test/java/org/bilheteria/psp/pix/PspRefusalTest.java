package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.psp.PspRefused;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a no of the PSP is told from its silence and from "there is no such thing", in whatever way it says it. */
class PspRefusalTest {

    private static final String TXID = "a".repeat(32);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "404; {\"type\":\"https://pix.bcb.gov.br/api/v2/error/CobNaoEncontrado\",\"title\":\"Não Encontrado\"}",
                "404; ''",
                "400; {\"nome\":\"cobranca_nao_encontrada\",\"mensagem\":\"Nenhuma cobrança encontrada para o txid informado\"}",
                "400; {\"type\":\"https://pix.example/error/cob_nao_encontrada\"}",
                "400; {\"type\":\"https://pix.example/error/PixNaoEncontrado\"}",
                "422; {\"type\":\"https://pix.example/error/pix_devolucao_nao_encontrada\"}"
            })
    void fault02WhatIsUnknownFollowsFromWhatIsSaid(int status, String body) throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, status, body))) {
            PixApi client = psp.client();

            assertThat(client.charge(TXID)).isEmpty();
            assertThat(client.remove(TXID)).isEmpty();
            assertThat(client.payment("E")).isEmpty();
            assertThat(client.refundStatus("E", "r")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "400; {\"nome\":\"chave_invalida\",\"mensagem\":\"A chave não é da conta\"}; chave_invalida A chave não é da conta",
                "403; {\"type\":\"https://pix.bcb.gov.br/api/v2/error/AcessoNegado\",\"detail\":\"Falta o escopo\"}; Falta o escopo",
                "401; {\"error\":\"invalid_token\",\"error_description\":\"Token revogado\"}; invalid_token Token revogado",
                "404; <html>no such host</html>; 404"
            })
    void fault08ARefusalIsNoSilenceAndKeepsItsWords(int status, String body, String words) throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, status, body))) {
            assertThatThrownBy(() -> psp.client().create(TXID, new Money(100), 300, "x"))
                    .isInstanceOf(PspRefused.class)
                    .hasMessageContaining(words);
            assertThat(psp.calls).as("asked again it would be the same no").hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void fault08CredentialsThatAreRefusedAreNoSilence() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 400, "{\"error\":\"invalid_client\"}"))) {
            psp.settings.put("psp.token-url", psp.url() + "/token");

            assertThatThrownBy(() -> psp.client().charge(TXID))
                    .isInstanceOf(PspRefused.class)
                    .hasMessageContaining("invalid_client");
            assertThat(psp.calls).containsExactly("POST /token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void fault08WithoutATxidNobodyIsAsked(String txid) throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 200, "{\"cobs\":[]}"))) {
            assertThat(psp.client().charge(txid)).isEmpty();
            assertThat(psp.calls).isEmpty();
        }
    }

    @Test
    void fault08WhatIsPartOfAPathIsEncoded() throws Exception {
        try (FakePsp psp = new FakePsp(call -> FakePsp.answer(call, 404, ""))) {
            assertThat(psp.client().charge("../webhook?x=ä b")).isEmpty();
            assertThat(psp.calls).containsExactly("GET /cob/..%2Fwebhook%3Fx%3D%C3%A4%20b");
        }
    }
}
