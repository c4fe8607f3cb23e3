package org.bilheteria.simulator.manner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulator of one's own that can be told to be rude, for tests to extend. Its noon is that of 1 March 2026 in UTC. */
public abstract class RudeApi {

    protected static final String TXID = "abcdefghijklmnopqrstuvwxyz01";
    protected static final String COB =
            "{'calendario':{'expiracao':300},'valor':{'original':'120.00'},'chave':'key@example.com'}";

    /** Twelve hours around noon. */
    protected static final String SPAN = "?inicio=2026-03-01T06:00:00Z&fim=2026-03-01T18:00:00Z";

    @TempDir
    protected Path folder;

    protected InMemoryApi api;

    @BeforeEach
    protected void open() throws IOException {
        api = InMemoryApi.open(folder);
    }

    @AfterEach
    protected void close() throws IOException {
        api.close();
    }

    protected final void behave(Manner... manners) {
        String names = Arrays.stream(manners).map(Manner::name).collect(Collectors.joining("','"));
        assertThat(api.post("bank/manners", "{'manners':['" + names + "']}").status())
                .isEqualTo(200);
    }

    /** Opens a charge and pays it. @return the payment's id */
    protected final String paid() {
        api.put("cob/" + TXID, COB);
        return pay();
    }

    protected final String pay() {
        return api.post("bank/pay", "{'txid':'" + TXID + "'}").json().getString("endToEndId");
    }

    protected final JsonObject charge() {
        return api.get("cob/" + TXID).json();
    }

    protected final JsonArray listed() {
        return api.get("pix" + SPAN).json().getJsonArray("pix");
    }

    protected static List<String> texts(JsonArray list, String name) {
        return list.getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString(name, "none"))
                .toList();
    }
}
