package org.bilheteria.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookListResourceTest {

    @TempDir
    Path folder;

    private InMemoryApi api;

    @BeforeEach
    void registerThree() throws IOException {
        api = InMemoryApi.open(folder);
        for (String key : new String[] {"c", "a", "b"}) {
            api.put("webhook/" + key, "{'webhookUrl':'http://localhost:1/" + key + "'}");
            api.clock.advance(Duration.ofMinutes(1));
        }
    }

    @AfterEach
    void close() throws IOException {
        api.close();
    }

    @Test
    void allAreListedInTheOrderTheyWereRegistered() {
        assertThat(keys("webhook")).containsExactly("c", "a", "b");
    }

    @Test
    void aSpanAndAPageChooseAmongThem() {
        assertThat(keys("webhook?inicio=2026-03-01T12:00:30Z&fim=2026-03-01T12:01:30Z"))
                .containsExactly("a");
        assertThat(keys("webhook?paginacao.itensPorPagina=2&paginacao.paginaAtual=1"))
                .containsExactly("b");
        assertThat(paging("webhook?paginacao.itensPorPagina=2").getInt("quantidadeDePaginas"))
                .isEqualTo(2);
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        assertThat(api.get("webhook?inicio=yesterday").json().getString("type")).endsWith("/WebhookConsultaInvalida");
    }

    private Iterable<String> keys(String path) {
        return api.get(path).json().getJsonArray("webhooks").getValuesAs(JsonObject.class).stream()
                .map(webhook -> webhook.getString("chave"))
                .toList();
    }

    private JsonObject paging(String path) {
        return api.get(path).json().getJsonObject("parametros").getJsonObject("paginacao");
    }
}
