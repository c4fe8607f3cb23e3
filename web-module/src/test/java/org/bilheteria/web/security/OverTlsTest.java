package org.bilheteria.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverTlsTest {

    private static final Set<String> BALANCER = Set.of("10.0.0.1");

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(OverTls.of("203.0.113.7", List.of("https"), BALANCER)).isFalse();
        assertThat(OverTls.of("203.0.113.7", List.of("https"), Set.of())).isFalse();
    }

    @Test
    void aBalancersLastWordCountsAndNotWhatTheClientWroteBefore() {
        assertThat(OverTls.of("10.0.0.1", List.of("https"), BALANCER)).isTrue();
        assertThat(OverTls.of("10.0.0.1", List.of("http, https"), BALANCER)).isTrue();
        assertThat(OverTls.of("10.0.0.1", List.of("https, http"), BALANCER)).isFalse();
        assertThat(OverTls.of("10.0.0.1", List.of("https", "http"), BALANCER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "httpsx", "https,"})
    void anythingElseIsNoTls(String forwarded) {
        assertThat(OverTls.of("10.0.0.1", List.of(forwarded), BALANCER)).isFalse();
        assertThat(OverTls.of("10.0.0.1", List.of(), BALANCER)).isFalse();
    }
}
