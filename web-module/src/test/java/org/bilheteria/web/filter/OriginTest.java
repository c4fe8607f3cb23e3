package org.bilheteria.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private static final String HOST = "bilheteria.example:8443";

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN", "anything"})
    void whatTheBrowserSaysComesFromElsewhereDoes(String fetchSite) {
        assertThat(new Origin("POST", HOST, null, fetchSite).elsewhere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ownPagesAndThePersonItselfPass(String fetchSite) {
        assertThat(new Origin("POST", HOST, "https://balancer.example", fetchSite).elsewhere())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://bilheteria.example",
                "https://bilheteria.example:8443.evil.example",
                "null",
                "::::",
                ""
            })
    void withoutFetchSiteAnotherOriginIsElsewhere(String origin) {
        assertThat(new Origin("DELETE", HOST, origin, null).elsewhere()).isTrue();
    }

    @Test
    void withoutFetchSiteTheOwnOriginPassesUnderEitherScheme() {
        assertThat(new Origin("POST", HOST, "https://" + HOST, null).elsewhere())
                .isFalse();
        assertThat(new Origin("POST", HOST, "http://" + HOST, null).elsewhere()).isFalse();
    }

    @Test
    void aProgramThatTellsNothingPasses() {
        assertThat(new Origin("POST", HOST, null, null).elsewhere()).isFalse();
    }

    @Test
    void readingIsFreeToAll() {
        assertThat(new Origin("GET", HOST, "https://evil.example", "cross-site").elsewhere())
                .isFalse();
    }
}
