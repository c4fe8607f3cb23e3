package org.bilheteria.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.bilheteria.simulator.ledger.Amount;
import org.bilheteria.simulator.ledger.ChargeTerms;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeTermsReaderTest {

    private static final String LEAST = "{\"calendario\":{},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\"}";

    @Test
    void expiryIsADayUnlessSaid() {
        assertThat(read(LEAST)).isEqualTo(new ChargeTerms(86_400, new Amount(100), "k", null, null));
    }

    @Test
    void orderAndSpacesOfTheJsonMakeNoOtherTerms() {
        String shuffled = "{ \"chave\" : \"k\", \"valor\":{\"original\":\"1.00\"}, \"future\":1, \"calendario\":{}}";

        assertThat(read(shuffled)).isEqualTo(read(LEAST));
    }

    @Test
    void revisionKeepsWhatItDoesNotMention() {
        ChargeTerms terms = new ChargeTerms(300, new Amount(100), "k", "m", "{\"devedor\":{\"cnpj\":\"1\"}}");

        ChargeTerms revised = ChargeTermsReader.revise(payload("{\"valor\":{\"original\":\"2.00\"}}"), terms);

        assertThat(revised).isEqualTo(new ChargeTerms(300, new Amount(200), "k", "m", terms.extras()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{}",
                "{\"calendario\":[],\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\"}",
                "{\"calendario\":{\"expiracao\":\"300\"},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\"}",
                "{\"calendario\":{\"expiracao\":0},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\"}",
                "{\"calendario\":{\"expiracao\":1e999999999},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\"}",
                "{\"calendario\":{},\"valor\":{\"original\":1.00},\"chave\":\"k\"}",
                "{\"calendario\":{},\"valor\":{\"original\":\"0.00\"},\"chave\":\"k\"}",
                "{\"calendario\":{},\"valor\":{},\"chave\":\"k\"}",
                "{\"calendario\":{},\"valor\":{\"original\":\"1.00\"}}",
                "{\"calendario\":{},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\",\"loc\":{\"id\":1}}",
                "{\"calendario\":{},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\",\"infoAdicionais\":[1]}",
                "{\"calendario\":{},\"valor\":{\"original\":\"1.00\"},\"chave\":\"k\","
                        + "\"devedor\":{\"cpf\":\"123\",\"nome\":\"n\"}}"
            })
    void whatBreaksTheSchemaIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type()).isEqualTo(ErrorType.COB_OPERACAO_INVALIDA));
    }

    @Test
    void deepNestingIsRefusedNotSuffered() {
        assertThatThrownBy(() -> read("{\"a\":".repeat(10_000))).isInstanceOf(PixRefusal.class);
    }

    @Test
    void bodiesOver64KibibytesAreTooLarge() {
        String large = "{\"a\":\"" + "x".repeat(64 * 1024) + "\"}";

        assertThatThrownBy(() -> read(large))
                .isInstanceOfSatisfying(
                        PixRefusal.class, no -> assertThat(no.type().status()).isEqualTo(413));
    }

    private static ChargeTerms read(String json) {
        return ChargeTermsReader.read(payload(json));
    }

    private static Payload payload(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return PayloadReader.read(new ByteArrayInputStream(bytes), ErrorType.COB_OPERACAO_INVALIDA, "cob");
    }
}
