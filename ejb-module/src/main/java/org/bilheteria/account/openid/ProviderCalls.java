package org.bilheteria.account.openid;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bilheteria.shared.Caches;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Settings;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** What providers are asked. What they say of themselves and their keys is read once an hour. */
@ApplicationScoped
class ProviderCalls {

    private static final Duration FRESH = Duration.ofHours(1);

    /** Between two looks at keys for the sake of an unknown one: whoever makes keys up is not to have them read all the time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final int OK = 200;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Map<String, ProviderHttp> exchanges = new ConcurrentHashMap<>();
    private HttpClient client;
    private Cache<String, Discovery> discoveries;
    private Cache<String, Keys> keys;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        discoveries = Caches.freshFor(FRESH, clock).build();
        keys = Caches.freshFor(FRESH, clock).build();
    }

    private Duration timeout() {
        return settings.positive("openid.timeout", "PT3S");
    }

    /** @throws ProviderAway when it can't be had */
    Discovery discovery(Provider provider) {
        return cached(discoveries, provider, () -> {
            JsonObject said = json(get(provider, Discovery.address(provider)));
            try {
                return Discovery.read(provider, said);
            } catch (IllegalArgumentException nonsense) {
                throw new ProviderAway("What it says of itself is no use: " + nonsense.getMessage());
            }
        });
    }

    /** Its keys as they were within the hour. @throws ProviderAway when they can't be had */
    List<JsonWebKey> keys(Provider provider) {
        return cached(keys, provider, () -> readKeys(provider)).keys;
    }

    /** Its keys as they are now, or were seconds ago. @throws ProviderAway when they can't be had */
    List<JsonWebKey> freshKeys(Provider provider) {
        Keys known = keys.getIfPresent(provider.issuer());
        if (known != null && clock.instant().isBefore(known.readAt.plus(BETWEEN_LOOKS))) {
            return known.keys;
        }
        Keys read = readKeys(provider);
        keys.put(provider.issuer(), read);
        return read.keys;
    }

    private Keys readKeys(Provider provider) {
        HttpResponse<String> answer = get(provider, discovery(provider).keys());
        try {
            return new Keys(new JsonWebKeySet(answer.body()).getJsonWebKeys(), clock.instant());
        } catch (JoseException e) {
            throw new ProviderAway("Its keys can't be read");
        }
    }

    /** Not by the cache's own loading, for which all who ask wait, one after the other if it fails. */
    private static <T> T cached(Cache<String, T> cache, Provider provider, Supplier<T> source) {
        T known = cache.getIfPresent(provider.issuer());
        if (known != null) {
            return known;
        }
        T read = source.get();
        cache.put(provider.issuer(), read);
        return read;
    }

    private HttpResponse<String> get(Provider provider, URI address) {
        HttpResponse<String> answer = send(
                provider,
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .build());
        if (answer.statusCode() != OK) {
            throw new ProviderAway("It answers " + answer.statusCode());
        }
        return answer;
    }

    /** @throws ProviderAway when there is no answer, or it is the server's fault */
    HttpResponse<String> send(Provider provider, HttpRequest request) {
        return exchanges
                .computeIfAbsent(provider.issuer(), issuer -> new ProviderHttp(client, clock))
                .send(request, timeout());
    }

    /** @throws ProviderAway when it is no JSON object */
    static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            // Without the body: it may hold a token.
            throw new ProviderAway("Its answer makes no sense");
        }
    }

    private record Keys(List<JsonWebKey> keys, Instant readAt) {}
}
