package org.bilheteria.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.checkout.ledger.ChargeState;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.notice.OddNotice;
import org.bilheteria.line.PlaceState;
import org.bilheteria.shared.Flaw;
import org.bilheteria.ticket.AdmissionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what schemas list is what there is, their examples are examples of them, and none is left over. */
class SchemasTest {

    private static final Document DOCUMENT = Document.WRITTEN;
    private static final String HERE = "https://bilheteria.example/openapi";

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("Flaw", Flaw.values()),
                Arguments.of("Phase", Phase.values()),
                Arguments.of("Stock", SectorBoard.Stock.values()),
                Arguments.of("PlaceState", PlaceState.values()),
                Arguments.of("ChargeState", ChargeState.values()),
                Arguments.of("OrderStatus", Order.Status.values()),
                Arguments.of("PauseReason", PauseReason.values()),
                Arguments.of("RefundReason", RefundReason.values()),
                Arguments.of("OddReason", OddNotice.Reason.values()),
                Arguments.of("AdmissionResult", AdmissionResult.values()));
    }

    static Collection<String> schemas() {
        return DOCUMENT.json()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .keySet();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void listsWhatThereIs(String schema, Enum<?>[] values) {
        assertThat(listed(schema))
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }

    @Test
    void listsTheTicketTypesByTheirIds() {
        assertThat(listed("TicketTypeId"))
                .containsExactlyElementsOf(
                        Arrays.stream(TicketType.values()).map(TicketType::id).toList());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anExampleOfASchemaFollowsIt(String name) {
        String example = new Example(DOCUMENT).of(DOCUMENT.schema(name)).toString();

        assertThat(schema("/components/schemas/" + name).validate(example, InputFormat.JSON))
                .as(example)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hold", "Payment", "PauseReason"})
    void whatAPlaceOrASaleMayLackMayBeNull(String name) {
        assertThat(schema("/components/schemas/" + name).validate("null", InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaRefusesSomething(String name) {
        assertThat(schema("/components/schemas/" + name).validate("[[]]", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingIsLeftOver() {
        Set<String> referred = DOCUMENT.references();
        Set<String> components = new TreeSet<>();
        DOCUMENT.json()
                .getJsonObject("components")
                .forEach((kind, all) -> all.asJsonObject()
                        .keySet()
                        .forEach(name -> components.add("#/components/" + kind + "/" + name)));
        Set<String> spokenOf = Set.of("#/components/schemas/JournalLine");
        Set<String> ways = components.stream()
                .filter(name -> name.contains("/securitySchemes/"))
                .collect(Collectors.toSet());

        components.removeAll(spokenOf);
        components.removeAll(ways);
        assertThat(new TreeSet<>(referred)).isEqualTo(components);
    }

    private static Iterable<String> listed(String schema) {
        JsonArray values = DOCUMENT.schema(schema).getJsonArray("enum");
        return values.stream()
                .filter(value -> value != JsonValue.NULL)
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static Schema schema(String pointer) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(HERE, DOCUMENT.json().toString())));
        return registry.getSchema(SchemaLocation.of(HERE + "#" + pointer));
    }
}
