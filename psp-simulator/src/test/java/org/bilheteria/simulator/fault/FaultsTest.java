package org.bilheteria.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void aFaultStrikesAsOftenAsItWasAskedTo() {
        faults.set(
                List.of(new Fault("cob.read", Fault.Kind.STATUS, 503, 0, 2), new Fault("*", Fault.Kind.DROP, 0, 0, 1)));

        assertThat(faults.strike("cob.read")).map(Fault::kind).contains(Fault.Kind.STATUS);
        assertThat(faults.strike("token")).map(Fault::kind).contains(Fault.Kind.DROP);
        assertThat(faults.strike("token")).isEmpty();
        assertThat(faults.strike("cob.read")).map(Fault::kind).contains(Fault.Kind.STATUS);
        assertThat(faults.strike("cob.read")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/oauth/token,token",
        "PUT,/cob/abc,cob.create",
        "PATCH,/cob/abc,cob.change",
        "GET,/cob/abc,cob.read",
        "GET,/pix,pix.list",
        "GET,/pix/E1,pix.read",
        "PUT,/pix/E1/devolucao/r,refund.create",
        "GET,/pix/E1/devolucao/r,refund.read",
        "PUT,/webhook/key,webhook.put",
        "GET,/webhook/key,webhook.read",
        "GET,/webhook,webhook.list",
        "DELETE,/webhook/key,webhook.drop",
        "POST,/cob,cob.create",
        "GET,/cob,cob.list",
        "PATCH,/v1/cob/abc,cob.change",
        "PUT,/v1/cob/abc,''",
        "POST,/bank/pay,''",
        "POST,/bank/manners,''",
        "PUT,/faults,''"
    })
    void callsHaveNames(String method, String path, String name) {
        assertThat(Operation.of(method, path)).isEqualTo(name);
        assertThat(name.isEmpty() || Operation.exists(name)).isTrue();
    }
}
