package org.bilheteria.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.bilheteria.web.buyer.CrowdCall.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: only what is asked exactly as the contract writes it goes the short way; all else is left to the resources. */
class CrowdCallTest {

    @ParameterizedTest
    @MethodSource("calls")
    void whatACrowdAsksIsKnown(String method, String path, Kind kind, String id) {
        assertThat(CrowdCall.of(method, path)).isEqualTo(new CrowdCall(kind, id));
    }

    static Stream<Arguments> calls() {
        String place = "0123456789abcdef0123456789abcdef";
        return Stream.of(
                arguments("POST", "/api/performances/12/places", Kind.ENTRY, "12"),
                arguments("GET", "/api/performances/12/board", Kind.BOARD, "12"),
                arguments("GET", "/api/performances/nonsense/board", Kind.BOARD, "nonsense"),
                arguments("GET", "/api/places/" + place, Kind.PLACE, place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/performances/12/places",
                "POST /api/performances/12/board",
                "HEAD /api/performances/12/board",
                "PUT /api/performances/12/places",
                "DELETE /api/places/0123456789abcdef0123456789abcdef",
                "GET /api/performances/12/board/",
                "GET /api/performances//board",
                "GET /api/performances/board",
                "GET /api/performances/12/sectors/1/board",
                "GET /api/performances/%31/board",
                "GET /api/performances/12;a=b/board",
                "POST /api/performances/12/places/x/places",
                "GET /api/places",
                "GET /api/places/",
                "POST /api/places/0123456789abcdef0123456789abcdef/payment",
                "GET /api/places/0123456789abcdef0123456789abcdef0",
                "GET /api/places/0123456789ABCDEF0123456789ABCDEF",
                "GET /pix"
            })
    void whatIsWrittenOtherwiseIsNot(String call) {
        assertThat(CrowdCall.of(call.split(" ")[0], call.split(" ")[1])).isNull();
    }
}
