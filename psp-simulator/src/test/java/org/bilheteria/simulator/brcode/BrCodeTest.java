package org.bilheteria.simulator.brcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.emv.qrcode.decoder.mpm.DecoderMpm;
import com.emv.qrcode.model.mpm.MerchantPresentedMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrCodeTest {

    private static final String STATIC =
            "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal"
                    + "6008BRASILIA62070503***63041D3D";
    private static final String DYNAMIC =
            "00020101021226700014br.gov.bcb.pix2548pix.example.com/8b3da2f39a4140d1a91abd93113bd441"
                    + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***630464E4";
    private static final String UPPER_CASE =
            "00020101021226770014BR.GOV.BCB.PIX2555pix.example.com/qr/93598be0-1bd0-4997-8318-81776a1d8a99"
                    + "5204000053039865802BR5907EMPRESA6009SAO PAULO62070503***6304EEAB";
    private static final String WITH_KEY =
            "00020126330014BR.GOV.BCB.PIX01115794666323452040000530398654041.005802BR5925CLENILTON CRUZ DE ALENCAR"
                    + "6006MANAUS62070503***6304FA88";
    private static final String WITH_AMOUNT =
            "00020101021226730014br.gov.bcb.pix2551pix.example.com/qr/9d36b84fc70b478fb95c12729b90ca25"
                    + "5204000053039865406795.005802BR5911ROCK IN RIO6014RIO DE JANEIRO62070503***6304CD38";

    static Stream<String> intactCodes() {
        return Stream.of(STATIC, DYNAMIC, UPPER_CASE, WITH_KEY, WITH_AMOUNT);
    }

    @Test
    void checksumHasThePublishedCheckValue() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
    }

    @Test
    void writesTheKnownCode() {
        BrCode code = new BrCode(
                "pix.example.com/qr/9d36b84fc70b478fb95c12729b90ca25", "795.00", "ROCK IN RIO", "RIO DE JANEIRO");

        assertThat(code.text()).isEqualTo(WITH_AMOUNT);
    }

    @Test
    void somebodyElsesReaderReadsWhatWeWrite() {
        BrCode code = new BrCode(
                "simulador.invalid/qr/v2/a1", "120.00", "Bilheteria São João do Araguaia", "São José do Rio Preto");

        MerchantPresentedMode read = DecoderMpm.decode(code.text(), MerchantPresentedMode.class);

        assertThat(read.getTransactionAmount().getValue()).isEqualTo("120.00");
        assertThat(read.getMerchantName().getValue()).isEqualTo("Bilheteria Sao Joao do Ar");
        assertThat(read.getMerchantCity().getValue()).isEqualTo("Sao Jose do Rio");
        assertThat(read.getMerchantAccountInformation().get("26").getValue().toString())
                .contains("simulador.invalid/qr/v2/a1");
    }

    @Test
    void longestTxidStillFitsTheApisLimits() {
        BrCode code = new BrCode(
                "simulador.invalid/qr/v2/" + "a".repeat(35), "9999999999.99", "x".repeat(99), "y".repeat(99));

        assertThat(code.location()).hasSizeLessThanOrEqualTo(77);
        assertThat(code.text()).hasSizeLessThanOrEqualTo(512);
        assertThat(BrCode.txidOf(code.text())).isEqualTo("a".repeat(35));
    }

    @Test
    void txidIsTheLastPartOfTheLocation() {
        assertThat(BrCode.txidOf(DYNAMIC)).isEqualTo("8b3da2f39a4140d1a91abd93113bd441");
        assertThat(BrCode.txidOf(UPPER_CASE)).isEqualTo("93598be0-1bd0-4997-8318-81776a1d8a99");
    }

    @Test
    void staticCodeHasItsTxidInField62() {
        assertThat(BrCode.txidOf(STATIC)).isEqualTo("***");
        assertThat(BrCode.txidOf(WITH_KEY)).isEqualTo("***");
    }

    @ParameterizedTest
    @MethodSource("intactCodes")
    void anyChangedCharacterIsNoticed(String code) {
        for (int at = 0; at < code.length(); at++) {
            char other = code.charAt(at) == '7' ? '8' : '7';
            String changed = code.substring(0, at) + other + code.substring(at + 1);

            assertThatIllegalArgumentException().isThrownBy(() -> BrCode.txidOf(changed));
        }
    }

    @Test
    void brokenLengthIsNoticedAlthoughTheChecksumFits() {
        String broken = STATIC.replace("62070503***", "62080503***").substring(0, STATIC.length() - 4);

        assertThatIllegalArgumentException().isThrownBy(() -> BrCode.txidOf(broken + Crc16.of(broken)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6304", "63041D3D", "hello", "00020163041D3D"})
    void otherTextIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BrCode.txidOf(text));
    }
}
