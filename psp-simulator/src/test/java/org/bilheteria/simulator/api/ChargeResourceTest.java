package org.bilheteria.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargeResourceTest {

    private static final String TXID = "abcdefghijklmnopqrstuvwxyz01";
    private static final String COB = "{'calendario':{'expiracao':300},'valor':{'original':'120.00'},'chave':'key'}";

    @TempDir
    Path folder;

    private InMemoryApi api;

    @BeforeEach
    void open() throws IOException {
        api = InMemoryApi.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        api.close();
    }

    @Test
    void aNewChargeIs201AndTheSameAgain200() {
        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(201);
        assertThat(api.put("cob/" + TXID, COB).status()).isEqualTo(200);
    }

    @Test
    void whoBringsNoTxidIsGivenOne() {
        InMemoryApi.Answer first = api.post("cob", COB);
        InMemoryApi.Answer second = api.post("cob", COB);

        assertThat(first.status()).isEqualTo(201);
        String txid = first.json().getString("txid");
        assertThat(txid)
                .matches("[a-zA-Z0-9]{26,35}")
                .isNotEqualTo(second.json().getString("txid"));
        assertThat(api.get("cob/" + txid).json()).isEqualTo(first.json());
    }

    @Test
    void whatIsNoChargeIsRefusedHoweverItIsAskedFor() {
        assertThat(api.post("cob", "{}").status()).isEqualTo(400);
        assertThat(api.post("cob", "{}").type()).isEqualTo("application/problem+json");
    }
}
