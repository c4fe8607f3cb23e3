package org.bilheteria.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private final AccessTokens tokens = new AccessTokens(clock);

    @Test
    void issuedTokenIsValid() {
        assertThat(tokens.isValid(tokens.issue())).isTrue();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(tokens.issue()).isNotEqualTo(tokens.issue());
    }

    @Test
    void anyOtherTextIsNot() {
        String token = tokens.issue();
        char first = token.charAt(0) == 'A' ? 'B' : 'A';

        assertThat(tokens.isValid("")).isFalse();
        assertThat(tokens.isValid("AAAA")).isFalse();
        assertThat(tokens.isValid("no token!")).isFalse();
        assertThat(tokens.isValid(first + token.substring(1))).isFalse();
    }

    @Test
    void tokenOfAnotherStartIsNot() {
        assertThat(tokens.isValid(new AccessTokens(clock).issue())).isFalse();
    }
}
