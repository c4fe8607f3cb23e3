package org.bilheteria.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "gzip, deflate, br", "br, gzip", "deflate,gzip;q=0.5", "gzip; q=1", "gzip ;q=0.001"})
    void gzipIsGivenToWhoNamesIt(String header) {
        assertThat(AcceptedCoding.gzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "*", "br", "gzip;q=0", "gzip; q=0.000", "x-gzip, deflate", "gzipped"})
    void allOthersGetItPlain(String header) {
        assertThat(AcceptedCoding.gzip(header)).isFalse();
    }
}
