package org.bilheteria.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;charset=UTF-8",
                "text/csv",
                "application/json",
                "application/problem+json",
                "application/javascript",
                "image/svg+xml"
            })
    void textIsWorthCompressing(String type) {
        assertThat(Gzip.compressible(type)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/pdf", "image/png", "font/woff2", "image/jpeg"})
    void whatIsCompressedByNatureIsNot(String type) {
        assertThat(Gzip.compressible(type)).isFalse();
    }
}
