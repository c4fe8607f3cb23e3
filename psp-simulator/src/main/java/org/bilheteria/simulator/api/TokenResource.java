package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.setting.SimulatorSettings;
import org.bilheteria.simulator.wire.Form;
import org.jspecify.annotations.Nullable;

/** OAuth 2.0 client credentials (RFC 6749, section 4.4), by Basic authentication or form fields. */
@Path("oauth/token")
@RequestScoped
public class TokenResource {

    private static final String SCHEME = "Basic ";

    @Inject
    SimulatorSettings settings;

    @Inject
    AccessTokens tokens;

    /** Without configured credentials any client may have a token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response issue(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Nullable MultivaluedMap<String, String> form) {
        if (!"client_credentials".equals(Form.field(form, "grant_type"))) {
            return answer(400, JsonText.object().add("error", "unsupported_grant_type"));
        }
        String given = basic(authorization)
                .orElseGet(() -> Form.field(form, "client_id") + ":" + Form.field(form, "client_secret"));
        if (settings.auth().filter(wanted -> !same(wanted, given)).isPresent()) {
            return answer(401, JsonText.object().add("error", "invalid_client"));
        }
        return answer(
                200,
                JsonText.object()
                        .add("access_token", tokens.issue())
                        .add("token_type", "Bearer")
                        .add("expires_in", AccessTokens.LIFE.toSeconds()));
    }

    private static Optional<String> basic(@Nullable String authorization) {
        try {
            return Optional.ofNullable(authorization)
                    .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                    .map(header -> Base64.getDecoder()
                            .decode(header.substring(SCHEME.length()).strip()))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Response answer(int status, JsonObjectBuilder body) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(body.build().toString())
                .build();
    }
}
