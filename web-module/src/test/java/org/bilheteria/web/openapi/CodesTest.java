package org.bilheteria.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bilheteria.shared.Refusal;
import org.bilheteria.web.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: every refusal is described once, with its status, and every call says which it gives. */
class CodesTest {

    private static final Pattern CODE = Pattern.compile("(?m)^- `([A-Z_]+)` \\((\\d{3})\\): .+$");

    /** What {@code RequestGuard} answers by itself, and nobody else. */
    private static final Map<String, Integer> OF_THE_GUARD = Map.of("LENGTH_REQUIRED", 411);

    /** Answered to a method that no operation has. */
    private static final Set<String> OF_NO_OPERATION = Set.of("LENGTH_REQUIRED", "METHOD_NOT_ALLOWED");

    private static final JsonObject SCHEMA = Document.WRITTEN.schema("Code");

    static Collection<Operation> operations() {
        return Document.WRITTEN.operations();
    }

    @Test
    void everyCodeIsDescribedOnceWithItsStatus() {
        Map<String, Integer> given = new TreeMap<>(OF_THE_GUARD);
        IntStream.range(400, 600).forEach(status -> given.putIfAbsent(Problem.code(status), status));
        Arrays.stream(Refusal.values()).forEach(refusal -> given.put(refusal.name(), refusal.status()));

        assertThat(described()).isEqualTo(given);
        assertThat(CODE.matcher(SCHEMA.getString("description")).results()).hasSize(given.size());
        assertThat(Operation.texts(SCHEMA.getJsonArray("enum"))).isEqualTo(given.keySet());
    }

    @Test
    void everyCodeIsGivenBySomeCall() {
        Set<String> given = new TreeSet<>(OF_NO_OPERATION);
        operations()
                .forEach(operation ->
                        operation.responses().keySet().forEach(status -> given.addAll(operation.codes(status))));

        assertThat(given).isEqualTo(described().keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRefusalOfACallSaysItsCodesUnderTheirStatus(Operation operation) {
        operation.responses().forEach((status, response) -> {
            if (status >= 400 && operation.path().startsWith("/api/")) {
                assertThat(operation.codes(status)).as("%s", status).isNotEmpty();
            }
            operation
                    .codes(status)
                    .forEach(code -> assertThat(described()).as(code).containsEntry(code, status));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoeverIsToComeAgainIsToldWhen(Operation operation) {
        operation.responses().forEach((status, response) -> {
            if (status == 429 || status == 503 && operation.types(status).contains(Operation.PROBLEM)) {
                assertThat(headers(response)).as("%s", status).contains("Retry-After");
            }
            if (status == 401) {
                assertThat(headers(response)).contains("WWW-Authenticate");
            }
        });
    }

    private static Set<String> headers(JsonObject response) {
        return response.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .keySet();
    }

    private static Map<String, Integer> described() {
        return CODE.matcher(SCHEMA.getString("description"))
                .results()
                .collect(Collectors.toMap(
                        (MatchResult line) -> line.group(1),
                        line -> Integer.valueOf(line.group(2)),
                        (once, twice) -> once,
                        TreeMap::new));
    }
}
