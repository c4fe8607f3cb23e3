package org.bilheteria.simulator.manner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: whoever knows all its manners can still sell by the rudest of all providers; else it would prove nothing. */
class RudestTest extends RudeApi {

    private static final String KEY = "gw-dev-app-key=1";
    private static final String TOKEN =
            "grant_type=client_credentials&client_id=client&client_secret=secret&scope=cob.write";
    private static final String HOUR = "?inicio=2026-03-01T11:30:00Z&fim=2026-03-01T12:30:00Z&" + KEY;

    @Override
    @BeforeEach
    protected void open() throws IOException {
        api = InMemoryApi.openWith(folder, "client:secret");
        api.header("client_id", "client");
        assertThat(api.post("bank/manners", "{'profile':'RUDE'}").status()).isEqualTo(200);
    }

    @Test
    void aChargeIsOpenedPaidFoundAndGivenBack() {
        JsonObject opened =
                patiently(() -> api.put("cob/" + TXID + "?" + KEY, COB)).json();
        assertThat(opened.getString("brcode")).startsWith("000201");
        String paid = api.post("bank/pay", "{'txid':'" + TXID + "'}").json().getString("endToEndId");
        api.clock.advance(Duration.ofHours(1));

        JsonObject list = patiently(() -> api.get("pix" + HOUR)).json();
        JsonObject back = patiently(() -> api.put("pix/" + paid + "/devolucao/r1?" + KEY, "{'valor':'20.00'}"))
                .json();

        assertThat(texts(list.getJsonArray("pix"), "endToEndId"))
                .contains(paid, "?")
                .hasSize(5);
        assertThat(back.getInt("valor")).isEqualTo(20);
    }

    @Test
    void aChargeIsRemoved() {
        patiently(() -> api.put("cob/" + TXID + "?" + KEY, COB));

        patiently(() -> api.patch("v1/cob/" + TXID + "?" + KEY, "{'status':'REMOVIDA_PELO_USUARIO_RECEBEDOR'}"));

        assertThat(patiently(() -> api.get("cob/" + TXID + "?" + KEY)).json().getString("status"))
                .isEqualTo("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    }

    @Test
    void aThousandQuestionsAreAnsweredInTheEnd() {
        for (int asked = 0; asked < 1000; asked++) {
            assertThat(patiently(() -> api.get("cob/none?" + KEY)).json().getString("nome"))
                    .isEqualTo("cobranca_nao_encontrada");
        }
    }

    /** Waits when told to, and takes another token when this one is not good any more. */
    private InMemoryApi.Answer patiently(Supplier<InMemoryApi.Answer> call) {
        InMemoryApi.Answer answer = call.get();
        while (answer.status() == 429 || answer.status() == 401) {
            if (answer.status() == 429) {
                api.clock.advance(
                        Duration.ofSeconds(Long.parseLong(answer.headers().get("Retry-After"))));
            } else {
                InMemoryApi.Answer token = api.form("oauth/token", TOKEN);
                if (token.status() == 200) {
                    api.header("Authorization", "Bearer " + token.json().getString("access_token"));
                }
            }
            answer = call.get();
        }
        return answer;
    }
}
