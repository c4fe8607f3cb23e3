package org.bilheteria.account.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A provider that says what a test wants it to, also what none ever should. */
final class ProviderStub implements AutoCloseable {

    static final String CLIENT = "bilheteria";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final List<RsaJsonWebKey> keys = new ArrayList<>(List.of(key("first")));
    final AtomicInteger keysRead = new AtomicInteger();
    final AtomicInteger discovered = new AtomicInteger();
    final Map<String, String> discovery = new HashMap<>();

    /** What the token endpoint was asked last, and by whom. */
    volatile Map<String, String> asked = Map.of();

    volatile String authorization = "";
    volatile String answer = "{}";
    volatile int status = 200;
    volatile long delayMillis;

    ProviderStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discovered.incrementAndGet();
            say(exchange, 200, json(discovery));
        });
        server.createContext("/keys", exchange -> {
            keysRead.incrementAndGet();
            List<JsonWebKey> open = List.copyOf(keys);
            say(exchange, 200, new JsonWebKeySet(open).toJson());
        });
        server.createContext("/token", this::token);
        server.start();
        discovery.putAll(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys"));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue().equals("true") || field.getValue().startsWith("[")
                                ? field.getValue()
                                : "\"" + field.getValue() + "\""))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked = fields;
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        say(exchange, status, answer);
    }

    private void say(HttpExchange exchange, int code, String text) throws IOException {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is right: to be made wrong. */
    JwtClaims claims(String nonce, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(CLIENT);
        claims.setSubject("their ana");
        claims.setStringClaim("nonce", nonce);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plusSeconds(300).getEpochSecond()));
        claims.setStringClaim("name", "Ana Luz");
        claims.setStringClaim("email", "ana@example.org");
        claims.setClaim("email_verified", true);
        return claims;
    }

    /** The token endpoint answers with these, signed by its first key. */
    void says(JwtClaims claims) {
        saysToken(signed(claims, keys.get(0)));
    }

    void saysToken(String token) {
        answer = "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token + "\"}";
    }

    static String signed(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
