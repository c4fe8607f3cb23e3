package org.bilheteria.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualJsonTest {

    @Test
    void jsonIsTakenAsTheCommonLibrariesAskForIt() {
        assertThat(UsualJson.taken(null)).isTrue();
        assertThat(UsualJson.taken("*/*")).isTrue();
        assertThat(UsualJson.taken("application/json")).isTrue();
        assertThat(UsualJson.taken("text/html")).isFalse();
        assertThat(UsualJson.taken("application/json;q=0")).isFalse();
    }

    @Test
    void aBodyIsJsonOnlyIfItSaysSo() {
        assertThat(UsualJson.sent("application/json")).isTrue();
        assertThat(UsualJson.sent("application/json; charset=UTF-8")).isTrue();
        assertThat(UsualJson.sent("application/json; charset=ISO-8859-1")).isFalse();
        assertThat(UsualJson.sent("text/plain")).isFalse();
        assertThat(UsualJson.sent(null)).isFalse();
    }
}
