package org.bilheteria.simulator.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.junit.jupiter.api.Test;

class NoticeFormTest {

    private static final String HOOK = "http://localhost/hook?secret=1&ignore=";
    private static final JsonObject PAYMENT =
            JsonText.parse("{\"endToEndId\":\"E1\",\"txid\":\"a1\",\"valor\":\"1.00\"}");
    private static final JsonObject OTHER =
            JsonText.parse("{\"endToEndId\":\"E2\",\"txid\":\"a2\",\"valor\":\"2.00\"}");

    private final Manners manners = new Manners(Clock.systemUTC());
    private final NoticeForm form = new NoticeForm(manners);

    @Test
    void politelyTheSuffixComesLast() {
        assertThat(form.address(HOOK)).isEqualTo(HOOK + "/pix");
        assertThat(form.address("http://localhost/hook")).isEqualTo("http://localhost/hook/pix");
        assertThat(form.body(List.of(PAYMENT))).isEqualTo("{\"pix\":[" + PAYMENT + "]}");
        assertThat(form.isSilent()).isFalse();
    }

    @Test
    void theQueryMayBeDropped() {
        behave(Manner.NOTICE_DROPS_QUERY);

        assertThat(form.address(HOOK)).isEqualTo("http://localhost/hook/pix");
    }

    @Test
    void theSuffixMayComeBeforeTheQuery() {
        behave(Manner.NOTICE_PATH_BEFORE_QUERY);

        assertThat(form.address(HOOK)).isEqualTo("http://localhost/hook/pix?secret=1&ignore=");
    }

    @Test
    void thePaymentsMayBeAListWithoutAnythingAroundIt() {
        behave(Manner.NOTICE_ROOT_ARRAY);

        assertThat(form.body(List.of(PAYMENT, OTHER))).isEqualTo("[" + PAYMENT + "," + OTHER + "]");
    }

    @Test
    void onePaymentMayStandWhereTheListShould() {
        behave(Manner.NOTICE_PIX_OBJECT);

        assertThat(form.body(List.of(PAYMENT))).isEqualTo("{\"pix\":" + PAYMENT + "}");
        assertThat(form.body(List.of(PAYMENT, OTHER))).isEqualTo("{\"pix\":[" + PAYMENT + "," + OTHER + "]}");
    }

    @Test
    void noTxidMayBeSaid() {
        behave(Manner.NOTICE_WITHOUT_TXID);
        assertThat(form.body(List.of(PAYMENT))).isEqualTo("{\"pix\":[{\"endToEndId\":\"E1\",\"valor\":\"1.00\"}]}");

        behave(Manner.NOTICE_WITHOUT_TXID, Manner.TXID_SPELLED_TX_ID);
        assertThat(form.body(List.of(PAYMENT))).doesNotContain("txId");
    }

    @Test
    void noticesAreSpeltAsAnswersAre() {
        behave(Manner.TXID_SPELLED_TX_ID, Manner.AMOUNT_AS_NUMBER);

        assertThat(form.body(List.of(PAYMENT)))
                .isEqualTo("{\"pix\":[{\"endToEndId\":\"E1\",\"txId\":\"a1\",\"valor\":1.00}]}");
    }

    @Test
    void thereMayBeNone() {
        behave(Manner.NO_NOTICE);

        assertThat(form.isSilent()).isTrue();
    }

    private void behave(Manner... wanted) {
        manners.set(Arrays.asList(wanted));
    }
}
