package org.bilheteria.account.openid;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Exchanges a code for an ID token (RFC 6749, 4.1.3, with the verifier of RFC 7636). */
final class TokenRequest {

    private static final int OK = 200;

    private final ProviderCalls calls;

    TokenRequest(ProviderCalls calls) {
        this.calls = calls;
    }

    /**
     * @param answeredTo where the code was sent to
     * @return the ID token, as it came
     * @throws OpenIdRefused OVER when the code is used or over; UNTRUSTED when there is no ID token; AWAY
     */
    String exchange(Provider provider, String code, String verifier, URI answeredTo) {
        Discovery discovery = calls.discovery(provider);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", answeredTo.toString());
        fields.put("code_verifier", verifier);
        HttpRequest.Builder request = HttpRequest.newBuilder(discovery.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        boolean basic = !provider.clientSecret().isEmpty() && !discovery.inBody();
        if (basic) {
            request.header("Authorization", "Basic " + basic(provider));
        } else {
            fields.put("client_id", provider.clientId());
            if (discovery.inBody()) {
                fields.put("client_secret", provider.clientSecret());
            }
        }
        return idToken(calls.send(
                provider, request.POST(BodyPublishers.ofString(form(fields))).build()));
    }

    private static String idToken(HttpResponse<String> answer) {
        JsonObject said = ProviderCalls.json(answer);
        if (answer.statusCode() == OK) {
            String token = said.getString("id_token", "");
            if (token.isEmpty()) {
                throw new Untrusted("no ID token");
            }
            return token;
        }
        String error = said.getString("error", "");
        if (error.equals("invalid_grant")) {
            throw new OpenIdRefused(Trouble.OVER, "The provider has used this code, or its time is over");
        }
        throw new Untrusted("the code is not exchanged: " + answer.statusCode()
                + (error.matches("[a-z_]{1,40}") ? " " + error : ""));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Both encoded first (RFC 6749, 2.3.1). */
    private static String basic(Provider provider) {
        String both = encoded(provider.clientId()) + ":" + encoded(provider.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
