package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Goal: two domains whose consoles are some hundreds apart share no port, and no password. */
class NewDomainTest {

    @Test
    void itsOtherPortsAreAHundredFurtherOn() {
        assertThat(NewDomain.command("bilheteria", 4848, 8080))
                .containsSequence("--adminport", "4848", "--instanceport", "8080")
                .contains(
                        "http.ssl.port=4948:jms.port=4949:orb.listener.port=4950:orb.ssl.port=4951:orb.mutualauth.port=4952"
                                + ":domain.jmxPort=4953:osgi.shell.telnet.port=4954:java.debugger.port=4955"
                                + ":hazelcast.start.port=4956:hazelcast.das.port=4957")
                .endsWith("bilheteria");
    }

    /** Payara says that it "could not create domain", and nothing else. */
    @Test
    void aPortThatCanNotBeHadIsNamed() throws Exception {
        NewDomain.checkPorts(4848, 8080, port -> true);
        NewDomain.checkPorts(4900, 8080, port -> true);

        assertThatThrownBy(() -> NewDomain.checkPorts(4848, 4848, port -> true))
                .hasMessageContaining("HTTP_PORT can't be");
        assertThatThrownBy(() -> NewDomain.checkPorts(4848, 4957, port -> true)).hasMessageContaining("4948 to 4957");
        assertThatThrownBy(() -> NewDomain.checkPorts(65_430, 8080, port -> true))
                .hasMessageContaining("at most 65426");
        assertThatThrownBy(() -> NewDomain.checkPorts(4848, 8080, port -> port != 4951))
                .hasMessageContaining("Port 4951 is taken");
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(NewDomain.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void theKeyStoresPasswordIsAnotherEachTime() {
        assertThat(NewDomain.masterPassword()).matches("[0-9a-f]{48}").isNotEqualTo(NewDomain.masterPassword());
    }
}
