package org.bilheteria.simulator.manner.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.RudeApi;
import org.junit.jupiter.api.Test;

class SpellingTest extends RudeApi {

    @Test
    void paymentsMaySayTxIdWhereverTheyStand() {
        String id = paid();
        behave(Manner.TXID_SPELLED_TX_ID);

        assertThat(payment(id)).containsKey("txId").doesNotContainKey("txid");
        assertThat(listed().getJsonObject(0)).containsKey("txId").doesNotContainKey("txid");
        assertThat(charge().getJsonArray("pix").getJsonObject(0).getString("txId"))
                .isEqualTo(TXID);
        assertThat(charge().getString("txid")).isEqualTo(TXID);
    }

    @Test
    void paymentsMaySayTheTxidInCapitals() {
        paid();
        behave(Manner.TXID_UPPERCASED);

        assertThat(listed().getJsonObject(0).getString("txid")).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ01");
    }

    @Test
    void paymentsMaySayNoTxid() {
        String id = paid();
        behave(Manner.TXID_ABSENT);

        assertThat(payment(id)).doesNotContainKeys("txid", "txId");
        assertThat(listed().getJsonObject(0)).doesNotContainKeys("txid", "txId");
        assertThat(charge().getString("txid")).isEqualTo(TXID);
    }

    @Test
    void theTextOfTheQrCodeMayHaveOtherNames() {
        api.put("cob/" + TXID, COB);
        String code = charge().getString("pixCopiaECola");
        behave(Manner.BRCODE);
        assertThat(charge().getString("brcode")).isEqualTo(code);
        assertThat(charge()).doesNotContainKey("pixCopiaECola");
        behave(Manner.TEXTO_IMAGEM_QRCODE);

        assertThat(charge().getString("textoImagemQRcode")).isEqualTo(code);
        assertThat(charge()).doesNotContainKeys("pixCopiaECola", "brcode");
    }

    @Test
    void thereMayBeNoTextOfTheQrCodeButItsLocation() {
        behave(Manner.LOCATION_ONLY);

        JsonObject opened = api.put("cob/" + TXID, COB).json();

        assertThat(opened).doesNotContainKey("pixCopiaECola");
        assertThat(opened.getString("location")).endsWith(TXID);
    }

    @Test
    void momentsMayBeBrasiliasWithoutSayingSo() {
        String id = paid();
        behave(Manner.MOMENT_WITHOUT_ZONE);

        assertThat(payment(id).getString("horario")).isEqualTo("2026-03-01T09:00:00");
        assertThat(charge().getJsonObject("calendario").getString("criacao")).isEqualTo("2026-03-01T09:00:00");
    }

    @Test
    void momentsMayHaveAnOffsetWithoutColon() {
        String id = paid();
        api.post("bank/take-back", "{'endToEndId':'" + id + "'}");
        behave(Manner.MOMENT_OFFSET_0300);

        assertThat(payment(id).getString("horario")).isEqualTo("2026-03-01T09:00:00-0300");
        assertThat(payment(id)
                        .getJsonArray("devolucoes")
                        .getJsonObject(0)
                        .getJsonObject("horario")
                        .getString("solicitacao"))
                .isEqualTo("2026-03-01T09:00:00-0300");
    }

    @Test
    void amountsMayBeNumbers() {
        String id = paid();
        behave(Manner.AMOUNT_AS_NUMBER);

        assertThat(payment(id).getJsonNumber("valor")).hasToString("120.00");
        assertThat(charge().getJsonObject("valor").getJsonNumber("original")).hasToString("120.00");
    }

    @Test
    void wholeReaisMayHaveNoCents() {
        String id = paid();
        String odd =
                api.post("bank/pay", "{'txid':'a1','amount':'0.50'}").json().getString("endToEndId");
        behave(Manner.AMOUNT_WITHOUT_CENTS);

        assertThat(payment(id).getString("valor")).isEqualTo("120");
        assertThat(payment(odd).getString("valor")).isEqualTo("0.50");
    }

    @Test
    void freeTextIsNobodysAmount() {
        String words = COB.replace("}}", "}").substring(0, COB.length() - 1)
                + ",'infoAdicionais':[{'nome':'desconto','valor':'10.00'}]}";
        api.put("cob/" + TXID, words);
        behave(Manner.AMOUNT_AS_NUMBER, Manner.AMOUNT_WITHOUT_CENTS);

        assertThat(charge().getJsonArray("infoAdicionais").getJsonObject(0).getString("valor"))
                .isEqualTo("10.00");
    }

    @Test
    void moreMayBeSaidThanTheDefinitionKnows() {
        String id = paid();
        behave(Manner.EXTRA_FIELDS);

        assertThat(payment(id)).containsKey("gnExtras");
        assertThat(charge().getJsonObject("loc").getString("tipoCob")).isEqualTo("cob");
    }

    private JsonObject payment(String id) {
        return api.get("pix/" + id).json();
    }
}
