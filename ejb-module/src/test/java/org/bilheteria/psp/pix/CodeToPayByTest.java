package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bilheteria.psp.PspRefused;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever the PSP calls the text to pay by, or says only where the charge lies, the buyer gets a QR code. */
class CodeToPayByTest {

    private static final String TXID = "a".repeat(32);
    private static final Money PRICE = new Money(79_500);

    @ParameterizedTest
    @ValueSource(strings = {"pixCopiaECola", "brcode", "textoImagemQRcode", "qrcode", "emv"})
    void fault09TheCodeHasManyNames(String name) throws Exception {
        assertThat(code("\"" + name + "\":\"000201CODE\"", "")).isEqualTo("000201CODE");
    }

    @Test
    void fault09APictureIsNoCode() throws Exception {
        assertThat(code("\"qrcode\":\"iVBORw0KGgo\",\"brcode\":\"000201CODE\"", ""))
                .isEqualTo("000201CODE");
    }

    @Test
    void fault09ItIsAskedForOnceMore() throws Exception {
        assertThat(code("\"criacao\":\"\"", "\"pixCopiaECola\":\"000201CODE\"")).isEqualTo("000201CODE");
    }

    /** The sample was made by hand from the manual; its checksum by another program (CRC-16/CCITT-FALSE). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"location\":\"pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25\"",
                "\"loc\":{\"id\":7,\"location\":\"https://pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25\"}"
            })
    void fault09ItFollowsFromWhereTheChargeLies(String said) throws Exception {
        assertThat(code(said, said))
                .startsWith("00020101021226760014br.gov.bcb.pix2554"
                        + "pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25"
                        + "520400005303986" + "5406795.00" + "5802BR5910Bilheteria6006Brasil62070503***6304")
                .matches(".*6304[0-9A-F]{4}");
    }

    @Test
    void fault09TheChecksumIsThatOfTheManual() {
        // Manual do BR Code, 2.6.2 computes it over all before it; "123456789" is the checksum's published sample.
        assertThat(BrCode.checksum("123456789")).isEqualTo("29B1");
    }

    @Test
    void fault09WithoutAnyTheBuyerIsToldToComeAgain() {
        assertThatThrownBy(() -> code("\"criacao\":\"\"", "\"criacao\":\"\""))
                .isInstanceOf(PspRefused.class)
                .hasMessageContaining("no code to pay it by");
    }

    /** @param made what the charge says when it is made, read when it is read */
    private static String code(String made, String read) throws Exception {
        try (FakePsp psp = new FakePsp(call -> {
            String said = call.getRequestMethod().equals("PUT") ? made : read;
            FakePsp.answer(call, 200, "{\"txid\":\"" + TXID + "\",\"status\":\"ATIVA\"," + said + "}");
        })) {
            return psp.client().create(TXID, PRICE, 300, "x").copyPaste();
        }
    }
}
