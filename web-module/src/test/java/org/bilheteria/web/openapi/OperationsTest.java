package org.bilheteria.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: the document describes every call that is answered, as it is answered, and no other. */
class OperationsTest {

    /** What the server itself answers (MicroProfile). */
    private static final Set<String> OF_THE_SERVER =
            Set.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/openapi");

    /** Servlets that belong to pages. */
    private static final Set<String> OF_PAGES = Set.of(
            "/end-session",
            "/export-account",
            "/fault",
            "/language",
            "/not-now",
            "/opening.ics",
            "/openid/*",
            "/poster/*",
            "/remove-passkey",
            "/show-poster",
            "/sign-out",
            "/signed-in",
            "/static/*",
            "/unlink-identity");

    private static final Set<String> SESSION = Set.of("cookie", "bearer");

    private static final Map<String, Operation> DESCRIBED =
            Document.WRITTEN.operations().stream().collect(Collectors.toMap(Operation::call, Function.identity()));

    static Collection<Call> calls() {
        return Call.all();
    }

    @Test
    void everyCallOfAResourceIsDescribedAndNoOther() {
        Set<String> described = DESCRIBED.keySet().stream()
                .filter(call -> call.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).hasSizeGreaterThan(25).isEqualTo(names(Call.all().stream()));
    }

    @Test
    void everyOtherPathIsAServletsOrTheServers() {
        Set<String> elsewhere = DESCRIBED.values().stream()
                .map(Operation::path)
                .filter(path -> !path.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answered = new TreeSet<>(OF_THE_SERVER);
        Call.WEB.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())))
                .filter(path -> !OF_PAGES.contains(path))
                .map(path -> path.replace("/*", "/{secret}"))
                .forEach(answered::add);

        assertThat(elsewhere).isEqualTo(answered);
    }

    @Test
    void noTwoOperationsHaveOneName() {
        assertThat(DESCRIBED.values()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void takesTheParametersAndBodiesThatAreDescribed(Call call) {
        Operation described = DESCRIBED.get(call.toString());

        assertThat(described.parameters()).isEqualTo(call.parameters());
        assertThat(described.consumes()).isEqualTo(call.consumes());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void answersInTheTypesThatAreDescribed(Call call) {
        Operation described = DESCRIBED.get(call.toString());
        Set<Integer> done = described.responses().keySet().stream()
                .filter(status -> status < 300)
                .collect(Collectors.toSet());

        assertThat(done).isNotEmpty();
        done.forEach(status -> assertThat(described.types(status))
                .as("%s", status)
                .isEqualTo(status == 204 ? Set.of() : call.produces()));
        assertThat(described.responses().containsKey(304)).isEqualTo(call.conditional());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void saysWhoMayAsk(Call call) {
        Operation described = DESCRIBED.get(call.toString());
        Set<Set<String>> withoutAny = described.security();

        if (call.needsBuyer()) {
            assertThat(withoutAny)
                    .containsExactlyInAnyOrderElementsOf(
                            SESSION.stream().map(Set::of).toList());
        } else {
            assertThat(withoutAny.isEmpty() || withoutAny.contains(Set.<String>of()))
                    .isTrue();
            assertThat(withoutAny.isEmpty())
                    .as("%s", call)
                    .isEqualTo(!call.asks().contains("session"));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void saysHowItIsRefused(Call call) {
        Operation described = DESCRIBED.get(call.toString());
        Map<Integer, Set<String>> codes = new TreeMap<>();
        described.responses().keySet().forEach(status -> codes.put(status, described.codes(status)));

        assertThat(codes.get(500)).containsExactly("INTERNAL");
        assertThat(codes.get(503)).contains("UNAVAILABLE");
        assertThat(codes.get(406)).containsExactly("NOT_ACCEPTABLE");
        assertThat(codes.getOrDefault(401, Set.of()).contains("NOT_SIGNED_IN")).isEqualTo(call.needsBuyer());
        assertThat(codes.containsKey(403))
                .isEqualTo(call.needsOrganiser()
                        || call.needsFresh()
                        || !call.verb().equals("GET"));
        assertThat(codes.getOrDefault(403, Set.of()).contains("SIGN_IN_AGAIN")).isEqualTo(call.needsFresh());
        assertThat(codes.containsKey(413)).isEqualTo(!call.consumes().isEmpty());
        assertThat(codes.containsKey(415)).isEqualTo(!call.consumes().isEmpty());
        if (!call.consumes().isEmpty()) {
            assertThat(codes).containsKey(400);
        }
        if (call.parameters().stream().anyMatch(parameter -> parameter.startsWith("path "))) {
            assertThat(codes).containsKey(404);
        }
    }

    private static Set<String> names(Stream<Call> calls) {
        return calls.map(Call::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
