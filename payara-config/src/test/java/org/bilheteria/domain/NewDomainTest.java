package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
                                + ":hazelcast.start.port=4956")
                .endsWith("bilheteria");
    }

    @Test
    void theKeyStoresPasswordIsAnotherEachTime() {
        assertThat(NewDomain.masterPassword()).matches("[0-9a-f]{48}").isNotEqualTo(NewDomain.masterPassword());
    }
}
