package org.bilheteria.simulator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What answers have to be. */
final class Definition {

    private static final String HERE = "https://bilheteria.example/definition";

    private final SchemaRegistry schemas;

    private Definition(JsonNode document) {
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemaRegistryConfig(strict).schemas(Map.of(HERE, document.toString())));
    }

    /** What we took down of it. */
    static Definition noted() throws IOException {
        try (InputStream yaml = Definition.class.getResourceAsStream("answers.yaml")) {
            return new Definition(new YAMLMapper().readTree(yaml));
        }
    }

    /** The Central Bank's own file. */
    static Definition ofTheCentralBank(Path file) throws IOException {
        return new Definition(Slips.corrected(new YAMLMapper().readTree(Files.readString(file))));
    }

    List<Error> errors(String schema, String json) {
        return schemas.getSchema(SchemaLocation.of(HERE + "#/components/schemas/" + schema))
                .validate(json, InputFormat.JSON);
    }

    void allows(String schema, String json) {
        assertThat(errors(schema, json)).as("%s: %s", schema, json).isEmpty();
    }

    void refuses(String schema, String json) {
        assertThat(errors(schema, json)).as("%s: %s", schema, json).isNotEmpty();
    }
}
