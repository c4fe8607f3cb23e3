package org.bilheteria.simulator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.simulator.InMemoryApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a polite simulator answers as the Central Bank's definition says. Method: one tour through the API, every answer of which is
 * held against what we noted of the definition and, where {@code -Dpix.definition=FILE} names it, against the definition.
 */
class AnswersTest {

    private static final String FILE = System.getProperty("pix.definition", "");

    /** An answer that is none, by the schema it breaks. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "CobCompleta",
            List.of("{}", "{\"status\":\"PAGA\"}"),
            "Pix",
            List.of(
                    "{\"endToEndId\":\"E1\",\"valor\":\"1.00\",\"horario\":\"2026-03-01T12:00:00Z\"}",
                    "{\"endToEndId\":\"E9999999920260301120012345678901\",\"valor\":1.00,\"horario\":\"2026-03-01T12:00:00Z\"}",
                    "{\"endToEndId\":\"E9999999920260301120012345678901\",\"valor\":\"1\",\"horario\":\"2026-03-01T12:00:00Z\"}",
                    "{\"endToEndId\":\"E9999999920260301120012345678901\",\"valor\":\"1.00\",\"horario\":\"2026-03-01T12:00:00\"}"),
            "PixConsultados",
            List.of("{\"pix\":[]}", "{\"parametros\":{\"inicio\":\"2026-03-01T12:00:00Z\"},\"pix\":[]}"),
            "Devolucao",
            List.of("{\"id\":\"1\",\"valor\":\"1.00\",\"horario\":{},\"status\":\"DEVOLVIDO\"}"),
            "WebhooksConsultados",
            List.of("{\"parametros\":{}}"),
            "Problema",
            List.of("{\"title\":\"t\",\"status\":400}"));

    @TempDir
    Path folder;

    @Test
    void areWhatWeNotedOfTheDefinition() throws IOException {
        Definition noted = Definition.noted();

        tour().forEach((call, answer) -> noted.allows(answer.schema(), answer.json()));
        WRONG.forEach((schema, all) -> all.forEach(json -> noted.refuses(schema, json)));
    }

    @Test
    void areWhatTheDefinitionSays() throws IOException {
        assumeTrue(!FILE.isEmpty(), "The definition isn't at hand");
        Definition definition = Definition.ofTheCentralBank(Path.of(FILE));

        tour().forEach((call, answer) -> definition.allows(answer.schema(), answer.json()));
        WRONG.forEach((schema, all) -> all.forEach(json -> definition.refuses(schema, json)));
    }

    private Map<String, Tour.Said> tour() throws IOException {
        try (InMemoryApi api = InMemoryApi.open(folder)) {
            Tour tour = new Tour(api, new LinkedHashMap<>());
            tour.walk();
            assertThat(tour.said()).hasSizeGreaterThan(20);
            return tour.said();
        }
    }
}
