package org.bilheteria.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void fieldsAreReadByTheirType() {
        JsonBody json = body("{\"text\":\"Olá 😀\",\"number\":4,\"flag\":true,\"list\":[{\"a\":\"b\"}]}");

        assertThat(json.string("text")).isEqualTo("Olá 😀");
        assertThat(json.integer("number", 0, Refusal.QUANTITY)).isEqualTo(4);
        assertThat(json.bool("flag", false)).isTrue();
        assertThat(JsonBody.of(json.array("list").getJsonObject(0)).string("a")).isEqualTo("b");
    }

    @Test
    void nullIsTheSameAsAbsent() {
        JsonBody json = body("{\"text\":null,\"number\":null,\"flag\":null,\"list\":null}");

        assertThat(json.optionalString("text")).isEmpty();
        assertThat(json.optionalString("absent")).isEmpty();
        assertThat(json.integer("number", 7, Refusal.QUANTITY)).isEqualTo(7);
        assertThat(json.bool("flag", true)).isTrue();
        assertThat(json.array("list")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{} {}",
                "{} x",
                "{\"a\":1",
                "{\"a\":\"b}",
                "{'a':1}",
                "{/* a */}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1,\"a\":2}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "{\"a\":1e99999999999}",
                "\uFEFF{}"
            })
    void whatIsNotOneObjectIsMalformed(String text) {
        // a number out of all bounds may also show only when it is asked for
        assertThat(refusal(() -> body(text).integer("a", 0, Refusal.MALFORMED))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void endlessDigitsAreMalformed() {
        String digits = "9".repeat(60_000);

        assertThat(refusal(() -> body("{\"a\":" + digits + "}").integer("a", 0, Refusal.MALFORMED)))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void deepNestingIsMalformedBeforeItCostsAnything() {
        assertThat(refusal(() -> body("[".repeat(30_000)))).isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(() -> body("{\"a\":".repeat(9) + "1" + "}".repeat(9))))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(refusal(() -> body("{\"a\":\"é\"}", StandardCharsets.ISO_8859_1)))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(refusal(() -> body("{\"a\":\"b\"}", StandardCharsets.UTF_16)))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void aBodyOfMoreThan64KbIsTooLarge() {
        String wrapping = "{\"a\":\"\"}";
        String fits = "x".repeat(65_536 - wrapping.length());

        assertThat(body("{\"a\":\"" + fits + "\"}").string("a")).hasSameSizeAs(fits);
        assertThat(refusal(() -> body("{\"a\":\"" + fits + "x\"}"))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void anEndlessBodyIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThat(refusal(() -> JsonBody.of(endless))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void aBrokenConnectionIsTheCallersFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };

        assertThat(refusal(() -> JsonBody.of(broken))).isEqualTo(Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}"})
    void aTextOfAnotherTypeIsRefusedByItsName(String value) {
        JsonBody json = body("{\"email\":" + value + "}");

        Refused refused = catchThrowableOfType(Refused.class, () -> json.string("email"));

        assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(refused).hasMessageContaining("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00b"})
    void whatNoDatabaseCanKeepIsNoText(String escaped) {
        JsonBody json = body("{\"name\":\"" + escaped + "\"}");

        assertThat(refusal(() -> json.string("name"))).isEqualTo(Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2147483648", "-2147483649", "1e999999", "\"1\"", "true", "\"１\""})
    void aNumberThatIsNotWholeOrTooLargeIsRefusedAsTheCallerWants(String value) {
        JsonBody json = body("{\"full\":" + value + "}");

        assertThat(refusal(() -> json.integer("full", 0, Refusal.QUANTITY))).isEqualTo(Refusal.QUANTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "[]"})
    void aFlagOfAnotherTypeIsMalformed(String value) {
        JsonBody json = body("{\"acceptFewer\":" + value + "}");

        assertThat(refusal(() -> json.bool("acceptFewer", false))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void aListOfAnotherTypeIsMalformed() {
        JsonBody json = body("{\"sectors\":{}}");

        assertThat(refusal(() -> json.array("sectors"))).isEqualTo(Refusal.MALFORMED);
    }

    private static Refusal refusal(ThrowingCallable reading) {
        return catchThrowableOfType(Refused.class, reading).refusal();
    }

    private static JsonBody body(String text) {
        return body(text, StandardCharsets.UTF_8);
    }

    private static JsonBody body(String text, Charset charset) {
        return JsonBody.of(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
