package org.bilheteria.simulator.manner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class ForeignPaymentsTest extends RudeApi {

    @Test
    void whatIsNotOursIsListedAfterWhatIs() {
        String ours = paid();
        behave(Manner.LISTS_FOREIGN_PAYMENTS);

        assertThat(texts(listed(), "txid")).containsExactly(TXID, "9f2c1b7a5d4e4f0c8a6b3e2d1c0f9a8b", "***", "bar01");
        assertThat(texts(listed(), "endToEndId")).startsWith(ours).allMatch(id -> id.matches("E[a-zA-Z0-9]{31}"));
        assertThat(texts(listed(), "chave")).containsExactly("key@example.com", "outra@example.com", "none", "none");
        assertThat(paging(SPAN).getInt("quantidadeTotalDeItens")).isEqualTo(4);
    }

    @Test
    void onePaymentIsOlderThanTheManner() {
        behave(Manner.LISTS_FOREIGN_PAYMENTS);

        assertThat(api.get("pix?inicio=2026-01-01T00:00:00Z&fim=2026-02-28T00:00:00Z")
                        .json()
                        .getJsonArray("pix"))
                .hasSize(1);
    }

    @Test
    void theyAreTheSameEachTimeAndCanBeRead() {
        behave(Manner.LISTS_FOREIGN_PAYMENTS);
        List<String> ids = texts(listed(), "endToEndId");

        assertThat(texts(listed(), "endToEndId")).isEqualTo(ids);
        assertThat(api.get("pix/" + ids.get(1)).json().getString("txid")).isEqualTo("***");
        assertThat(api.get("pix/E1").status()).isEqualTo(404);
    }

    @Test
    void whoAsksForLessIsNotTold() {
        behave(Manner.LISTS_FOREIGN_PAYMENTS);

        for (String less :
                List.of("devolucaoPresente=true", "txid=" + TXID, "paginacao.paginaAtual=1", "txIdPresente=false")) {
            assertThat(api.get("pix" + SPAN + "&" + less).json().getJsonArray("pix"))
                    .as(less)
                    .isEmpty();
        }
    }

    @Test
    void theyAreGoneWithTheManner() {
        behave(Manner.LISTS_FOREIGN_PAYMENTS);
        String id = texts(listed(), "endToEndId").get(0);
        api.delete("bank/manners");

        assertThat(listed()).isEmpty();
        assertThat(api.get("pix/" + id).status()).isEqualTo(404);
    }

    private JsonObject paging(String query) {
        return api.get("pix" + query).json().getJsonObject("parametros").getJsonObject("paginacao");
    }
}
