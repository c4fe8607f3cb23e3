package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: every bank's published form of authentication can be had by settings alone. Method: a PSP that gives a token and
 * answers only to that form, as the pages in docs/psp have it.
 */
class BankFormsTest {

    private static final String TXID = "a".repeat(32);
    private static final String BASIC = "Basic aWQ6c2VjcmV0";

    /** What was asked: the token's Authorization and form, then the call's address and headers of interest. */
    private final List<String> seen = new ArrayList<>();

    static Stream<Arguments> banks() {
        return Stream.of(
                bank("Efí, Bradesco", Map.of(), "token " + BASIC + " grant_type=client_credentials", "GET /cob/T"),
                bank(
                        "Itaú, Santander",
                        Map.of("psp.token-auth", "body"),
                        "token - grant_type=client_credentials&client_id=id&client_secret=secret",
                        "GET /cob/T"),
                bank(
                        "Banco do Brasil",
                        Map.of("psp.scope", "cob.write cob.read", "psp.query", "gw-dev-app-key=k%2F1"),
                        "token " + BASIC + " grant_type=client_credentials&scope=cob.write+cob.read",
                        "GET /cob/T?gw-dev-app-key=k%2F1"),
                bank(
                        "Inter",
                        Map.of("psp.token-auth", "body", "psp.scope", "cob.read"),
                        "token - grant_type=client_credentials&client_id=id&client_secret=secret&scope=cob.read",
                        "GET /cob/T"),
                bank(
                        "Sicoob",
                        Map.of(
                                "psp.token-auth", "body",
                                "psp.client-secret", "",
                                "psp.scope", "cob.read",
                                "psp.headers", "client_id=id"),
                        "token - grant_type=client_credentials&client_id=id&scope=cob.read",
                        "GET /cob/T client_id=id"),
                bank(
                        "Sicredi",
                        Map.of("psp.token-query", "grant_type=client_credentials&scope=cob.read"),
                        "token?grant_type=client_credentials&scope=cob.read " + BASIC
                                + " grant_type=client_credentials",
                        "GET /cob/T"));
    }

    private static Arguments bank(String name, Map<String, String> settings, String token, String call) {
        return Arguments.of(name, settings, List.of(token, call.replace("/T", "/" + TXID)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("banks")
    void fault06EachBanksFormFits(String name, Map<String, String> settings, List<String> asked) throws Exception {
        try (FakePsp psp = psp()) {
            psp.settings.putAll(settings);

            assertThat(psp.client().charge(TXID)).isPresent();
            assertThat(seen).isEqualTo(asked);
        }
    }

    @Test
    void fault06AnOperationMayLieUnderAnotherBase() throws Exception {
        try (FakePsp psp = psp()) {
            psp.settings.put("psp.url.cob.change", psp.url() + "/v1");

            psp.client().remove(TXID);
            assertThat(seen).contains("PATCH /v1/cob/" + TXID, "GET /cob/" + TXID);
        }
    }

    @Test
    void fault06WhatMakesNoSenseIsNamedAndNotShown() throws Exception {
        try (FakePsp psp = psp()) {
            psp.settings.put("psp.headers", "a-secret");
            assertThatThrownBy(psp::client)
                    .hasMessageContaining("bilheteria.psp.headers")
                    .hasMessageNotContaining("a-secret");
            psp.settings.remove("psp.headers");

            psp.settings.put("psp.token-auth", "post");
            assertThatThrownBy(psp::client).hasMessageContaining("basic or body");
        }
    }

    @Test
    void fault06NoAddressOfAnOperationOrATokenIsInTheClear() throws Exception {
        for (String key : List.of("psp.url.pix.list", "psp.token-url")) {
            try (FakePsp psp = psp()) {
                psp.settings.put(key, "http://psp.example.com");

                assertThatThrownBy(psp::client).hasMessageContaining("bilheteria." + key);
            }
        }
    }

    private FakePsp psp() throws IOException {
        FakePsp psp = new FakePsp(this::answer);
        psp.settings.put("psp.token-url", psp.url() + "/token");
        psp.settings.put("psp.client-id", "id");
        psp.settings.put("psp.client-secret", "secret");
        return psp;
    }

    private void answer(HttpExchange call) throws IOException {
        if (call.getRequestURI().getPath().equals("/token")) {
            String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String how = call.getRequestHeaders().getFirst("Authorization");
            seen.add(call.getRequestURI().toString().substring(1) + " " + (how == null ? "-" : how) + " " + form);
            FakePsp.answer(call, 200, "{\"access_token\":\"t\",\"expires_in\":\"3600\"}");
            return;
        }
        String client = call.getRequestHeaders().getFirst("client_id");
        seen.add(call.getRequestMethod() + " " + call.getRequestURI() + (client == null ? "" : " client_id=" + client));
        boolean ours = "Bearer t".equals(call.getRequestHeaders().getFirst("Authorization"));
        FakePsp.answer(call, ours ? 200 : 401, FakePsp.charge(TXID, "ATIVA"));
    }
}
