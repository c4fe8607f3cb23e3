package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;
import org.bilheteria.psp.PixNotice;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what a PSP's notice says is understood, and what makes no sense in it keeps nothing else. */
class NoticeTest {

    private static final String GOOD =
            "{'endToEndId':'E1234567890123456789012345678901','txid':'t','valor':'110.00','horario':'2020-09-09T20:15:00.358Z'}";

    @Test
    void ofFiveHundredTheOneThatMakesNoSenseKeepsNoneOfTheOthers() {
        String many = String.join(",", Collections.nCopies(499, GOOD));

        PixNotice notice = notice("{'pix':[" + many + ",{'endToEndId':'E1','valor':'110.00'}]}");

        assertThat(notice.settlements()).hasSize(499);
        assertThat(notice.malformed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"#110#,110.00", "110,110.00", "110.5,110.50", "110.00,110.00", "#0110.00#,110.00", "0.01,0.01"})
    void fault10WholeReaisAndNumbersAreAmountsToo(String written, String meant) {
        PixNotice notice = notice("{'pix':[" + GOOD.replace("'110.00'", written.replace('#', '\'')) + "]}");

        assertThat(notice.settlements())
                .extracting(one -> one.amount().toString())
                .containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"795,00", "795.", "+795", "-1.00", "1.0", "1e2", "12345678901.00", "", "١٢٣.٠٠", "0x1.00"})
    void anAmountThatIsNoneIsNotGuessed(String amount) {
        PixNotice notice = notice("{'pix':[" + GOOD.replace("110.00", amount) + "]}");

        assertThat(notice.settlements()).isEmpty();
        assertThat(notice.malformed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-09T17:15:00.358-03:00,2020-09-09T20:15:00.358Z",
        "2020-09-09T20:15:00.358123999Z,2020-09-09T20:15:00.358123Z",
        "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z",
        "2020-09-09T20:15Z,2020-09-09T20:15:00Z",
        "2020-09-09T17:15:00-0300,2020-09-09T20:15:00Z",
        "2020-09-09T17:15:00-03,2020-09-09T20:15:00Z",
        "2020-09-09T17:15:00.5,2020-09-09T20:15:00.5Z"
    })
    void everyWayToWriteATimeIsUnderstood(String said, String meant) {
        PixNotice notice = notice("{'pix':[" + GOOD.replace("2020-09-09T20:15:00.358Z", said) + "]}");

        assertThat(notice.settlements())
                .containsExactly(new Settlement(
                        "E1234567890123456789012345678901", "t", new Money(11_000), Instant.parse(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "[]", "{'pix':[]}", "{'evento':'teste_webhook','data_criacao':'x'}"})
    void fault07ATestPostIsANoticeOfNothing(String body) {
        PixNotice notice = notice(body);

        assertThat(notice.settlements()).isEmpty();
        assertThat(notice.malformed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{'pix':%s}", "{'pix':[%s]}"})
    void fault07AListWithoutAnythingAroundItAndASinglePaymentAreRead(String form) {
        assertThat(notice(form.formatted(GOOD)).settlements()).hasSize(1);
    }

    @Test
    void fault04ThePaymentMayCallItsTxidTxId() {
        assertThat(notice("{'pix':[" + GOOD.replace("'txid'", "'txId'") + "]}").settlements())
                .singleElement()
                .returns("t", Settlement::txid);
    }

    @Test
    void whatIsKeptOfAnOddOneDoesNotSayWhoPaid() {
        PixNotice notice = notice("{'pix':[{'endToEndId':'E1','infoPagador':'Ana, CPF 111.444.777-35'}, 7, null, []]}");

        assertThat(notice.malformed()).hasSize(4);
        assertThat(notice.malformed().stream().collect(Collectors.joining())).doesNotContain("Ana", "111");
    }

    @Test
    void aNoticeOfARefundIsTold() {
        PixNotice notice = notice("{'pix':[" + GOOD.replace("}", ",'devolucoes':{'id':'r'}}") + "]}");

        assertThat(notice.refunded()).containsExactly("E1234567890123456789012345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'pix':null}", "{'pix':'E1'}", "<pix/>", "{'pix':[", "7"})
    void whatIsNoNoticeIsRefused(String body) {
        assertThatThrownBy(() -> notice(body)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PixNotice notice(String text) {
        return PixJson.notice(text.replace('\'', '"'));
    }
}
