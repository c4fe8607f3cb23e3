package org.bilheteria.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final Set<String> BALANCER = Set.of("10.0.0.1");

    @Test
    void aForwardedAddressFromAStrangerIsNotBelieved() {
        assertThat(ClientAddress.of("203.0.113.7", List.of("198.51.100.1"), BALANCER))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void aBalancersLastEntryCountsAndNotWhatTheClientWroteBefore() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("1.1.1.1, 198.51.100.1"), BALANCER))
                .isEqualTo("198.51.100.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("1.1.1.1", "2001:db8::7"), BALANCER))
                .isEqualTo("2001:db8::7");
    }

    @Test
    void withoutTheHeaderTheBalancerIsTheAddress() {
        assertThat(ClientAddress.of("10.0.0.1", List.of(), BALANCER)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "evil.example", "198.51.100.1,", "1 1"})
    void whatIsNoAddressIsNotTaken(String forwarded) {
        assertThat(ClientAddress.of("10.0.0.1", List.of(forwarded), BALANCER)).isEqualTo("10.0.0.1");
    }
}
