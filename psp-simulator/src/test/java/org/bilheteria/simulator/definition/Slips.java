package org.bilheteria.simulator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the definition 2.9.0 contradicts its own examples, so that nobody could keep to it. Each slip must be there: a later definition
 * without it makes the test say so.
 */
final class Slips {

    private static final String SLASHES = "/^\\d{11}$/";

    private Slips() {}

    static JsonNode corrected(JsonNode definition) {
        JsonNode schemas = definition.at("/components/schemas");
        notRequired(schemas.at("/PixConsultados/required"), "cobs");
        notRequired(schemas.at("/CobsConsultadas/properties/cobs/items/allOf/1/required"), "idCob");
        notRequired(schemas.at("/WebhookCompleto/required"), "cnpj");
        // As narrow as that of a charge, and once more as wide as that of a static code, which has 25 letters at most.
        assertThat(((ArrayNode) schemas.at("/Pix/properties/txid/allOf"))
                        .remove(0)
                        .path("$ref")
                        .asText())
                .endsWith("/TxId");
        // All examples leave the scheme out, as the QR code does.
        assertThat(((ObjectNode) schemas.at("/CobGerada/allOf/3/properties/location")).remove("format"))
                .isNotNull();
        // A pattern of JavaScript, slashes and all, that no number fits.
        ObjectNode cpf = (ObjectNode) schemas.at("/PessoaFisica/properties/cpf");
        assertThat(cpf.path("pattern").asText()).isEqualTo(SLASHES);
        cpf.put("pattern", "^\\d{11}$");
        return definition;
    }

    private static void notRequired(JsonNode required, String name) {
        ArrayNode names = (ArrayNode) required;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).asText().equals(name)) {
                names.remove(i);
                return;
            }
        }
        throw new AssertionError("No slip any more: " + name);
    }
}
