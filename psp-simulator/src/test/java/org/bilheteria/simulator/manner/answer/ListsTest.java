package org.bilheteria.simulator.manner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class ListsTest extends RudeApi {

    @Test
    void anEmptyListMayBeA404() {
        behave(Manner.LIST_EMPTY_IS_404);

        assertThat(api.get("pix" + SPAN).status()).isEqualTo(404);
        assertThat(api.get("pix" + SPAN).type()).isEqualTo("application/problem+json");
        paid();
        assertThat(api.get("pix" + SPAN).status()).isEqualTo(200);
        assertThat(api.get("cob" + SPAN).status()).isEqualTo(200);
    }

    @Test
    void everythingMayBeInOnePageThatDoesNotSaySo() {
        paid();
        pay();
        pay();
        behave(Manner.LIST_WITHOUT_PAGING);

        JsonObject list = api.get("pix" + SPAN + "&paginacao.itensPorPagina=2&paginacao.paginaAtual=0")
                .json();

        assertThat(list.getJsonObject("parametros")).containsKey("inicio").doesNotContainKey("paginacao");
        assertThat(list.getJsonArray("pix")).hasSize(3);
    }

    @Test
    void thereMayBeTenAPageWhateverIsAskedFor() {
        paid();
        for (int more = 0; more < 11; more++) {
            pay();
        }
        behave(Manner.LIST_PAGE_CAPPED);

        JsonObject first =
                api.get("pix" + SPAN + "&paginacao.itensPorPagina=100").json();

        assertThat(first.getJsonArray("pix")).hasSize(10);
        assertThat(first.getJsonObject("parametros").getJsonObject("paginacao").getInt("quantidadeDePaginas"))
                .isEqualTo(2);
        assertThat(api.get("pix" + SPAN + "&paginacao.itensPorPagina=100&paginacao.paginaAtual=1")
                        .json()
                        .getJsonArray("pix"))
                .hasSize(2);
        assertThat(api.get("pix" + SPAN + "&paginacao.itensPorPagina=3").json().getJsonArray("pix"))
                .hasSize(3);
    }

    @Test
    void oneOfAListMayMakeNoSense() {
        String id = paid();
        behave(Manner.LIST_ONE_UNREADABLE);

        assertThat(texts(listed(), "endToEndId")).containsExactly("?", id);
    }

    @Test
    void aRefusedListStaysRefused() {
        behave(Manner.LIST_ONE_UNREADABLE, Manner.LIST_EMPTY_IS_404, Manner.LIST_WITHOUT_PAGING);

        InMemoryApi.Answer answer = api.get("pix?inicio=yesterday");

        assertThat(answer.status()).isEqualTo(400);
    }
}
