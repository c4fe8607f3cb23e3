package org.bilheteria.account.openid;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, 3).
 *
 * @param inBody whether it takes a client's secret in the form only, not by Basic authentication
 * @param saysIssuer whether its answers always name it (RFC 9207)
 */
record Discovery(URI authorization, URI token, URI keys, boolean inBody, boolean saysIssuer) {

    /** Where it is: the issuer is where it was asked, or somebody else answers. */
    static URI address(Provider provider) {
        String issuer = provider.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    /** @throws IllegalArgumentException when it is not that of this provider, or says too little */
    static Discovery read(Provider provider, JsonObject said) {
        if (!provider.issuer().equals(text(said, "issuer"))) {
            throw new IllegalArgumentException("It is of another issuer");
        }
        List<String> manners = texts(said, "token_endpoint_auth_methods_supported");
        return new Discovery(
                address(provider, said, "authorization_endpoint"),
                address(provider, said, "token_endpoint"),
                address(provider, said, "jwks_uri"),
                manners.contains("client_secret_post") && !manners.contains("client_secret_basic"),
                said.getOrDefault("authorization_response_iss_parameter_supported", JsonValue.FALSE)
                        .equals(JsonValue.TRUE));
    }

    /** By TLS wherever the issuer is. */
    private static URI address(Provider provider, JsonObject said, String name) {
        URI address = URI.create(text(said, name));
        boolean inTheClear = !"https".equals(address.getScheme());
        if (address.getHost() == null || inTheClear && provider.issuer().startsWith("https:")) {
            throw new IllegalArgumentException("No good " + name);
        }
        return address;
    }

    private static String text(JsonObject said, String name) {
        return Optional.ofNullable(said.get(name))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .orElseThrow(() -> new IllegalArgumentException("No " + name));
    }

    private static List<String> texts(JsonObject said, String name) {
        JsonValue value = said.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        return value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream()
                        .filter(JsonString.class::isInstance)
                        .map(entry -> ((JsonString) entry).getString())
                        .toList()
                : List.of();
    }
}
