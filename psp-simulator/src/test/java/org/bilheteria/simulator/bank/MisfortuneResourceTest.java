package org.bilheteria.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisfortuneResourceTest {

    @TempDir
    Path folder;

    private InMemoryApi api;
    private String paid;

    @BeforeEach
    void pay() throws IOException {
        api = InMemoryApi.open(folder);
        paid = api.post("bank/pay", "{'txid':'a1','amount':'100.00'}").json().getString("endToEndId");
    }

    @AfterEach
    void close() throws IOException {
        api.close();
    }

    @Test
    void withoutMoreWordsAllIsTakenBackForFraud() {
        JsonObject back = takeBack("").json();

        assertThat(back.getString("id")).isEqualTo("MED" + paid);
        assertThat(back.getString("valor")).isEqualTo("100.00");
        assertThat(back.getString("natureza")).isEqualTo("MED_FRAUDE");
        assertThat(back.getString("rtrId")).matches("D[a-zA-Z0-9]{31}");
        assertThat(takeBack("").json()).isEqualTo(back);
    }

    @Test
    void inPartsEachIsAReturnOfItsOwn() {
        takeBack(",'valor':'30.00','natureza':'MED_OPERACIONAL'");
        takeBack(",'valor':'30.00'");
        JsonObject rest = takeBack(",'id':'rest'").json();

        assertThat(rest.getString("valor")).isEqualTo("40.00");
        assertThat(api.get("pix/" + paid).json().getJsonArray("devolucoes").getValuesAs(JsonObject.class))
                .extracting(back -> back.getString("natureza"))
                .containsExactly("MED_OPERACIONAL", "MED_FRAUDE", "MED_FRAUDE");
        assertThat(api.get("pix/" + paid).json().getJsonArray("devolucoes").getValuesAs(JsonObject.class))
                .extracting(back -> back.getString("id"))
                .containsExactly("MED" + paid, "MED2" + paid.substring(1), "rest");
    }

    @Test
    void partsNeverExceedThePayment() {
        takeBack(",'valor':'70.00'");

        assertThat(takeBack(",'valor':'30.01'").json().getString("type")).endsWith("/PixDevolucaoInvalida");
        assertThat(takeBack(",'valor':'30.00'").status()).isEqualTo(200);
        assertThat(takeBack(",'valor':'0.01'").status()).isEqualTo(400);
    }

    @Test
    void aNatureTheApiDoesNotKnowIsRefused() {
        assertThat(takeBack(",'natureza':'MED'").json().getString("detail")).contains("MED_PIX_AUTOMATICO");
    }

    @Test
    void theReceiverItselfGivesBackOnlyAsOriginal() {
        assertThat(api.put("pix/" + paid + "/devolucao/r1", "{'valor':'1.00','natureza':'MED_FRAUDE'}")
                        .status())
                .isEqualTo(400);
        assertThat(api.put("pix/" + paid + "/devolucao/r1", "{'valor':'1.00','natureza':'ORIGINAL'}")
                        .json()
                        .getString("natureza"))
                .isEqualTo("ORIGINAL");
    }

    private InMemoryApi.Answer takeBack(String more) {
        return api.post("bank/take-back", "{'endToEndId':'" + paid + "'" + more + "}");
    }
}
