package org.bilheteria.catalogue.face;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.shared.Caches;
import org.bilheteria.shared.cache.SharedReading;
import org.jspecify.annotations.Nullable;

/** What is said of shows as read at most a second ago, and their posters: a million who look must not read one row a million times. */
@ApplicationScoped
public class Faces {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Bytes of pictures that are kept at hand: some two hundred. */
    private static final long AT_HAND = 8_000_000;

    /** A name says all of a picture; but one that was taken away is to be gone, on other nodes, too. */
    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    /** The one key of what was said of all. */
    private static final String ALL = "all";

    private FaceRecords records;
    private SharedReading<String, Map<Integer, Presented>> all;
    private Cache<String, byte[]> pictures;

    /** For the container's proxies. */
    protected Faces() {}

    @Inject
    public Faces(FaceRecords records, Clock clock) {
        this.records = records;
        all = new SharedReading<>(FRESH, clock);
        pictures = Caches.freshFor(GONE_AFTER, clock)
                .maximumWeight(AT_HAND)
                .weigher((String name, byte[] bytes) -> bytes.length)
                .build();
    }

    /** Nothing is said of a show that there is not, either. */
    public Presented of(int performance) {
        return Objects.requireNonNull(all.get(ALL, key -> records.all())).getOrDefault(performance, Presented.NOTHING);
    }

    /** The file of a poster, a JPEG. @param name as {@link PosterMark#name} has it */
    public Optional<byte[]> picture(String name, PosterSize size) {
        String key = name + ' ' + size;
        @Nullable
        byte[] bytes = pictures.get(key, wanted -> records.picture(name, size).orElse(null));
        return Optional.ofNullable(bytes);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FaceChanged changed) {
        all.forget(ALL);
        pictures.invalidateAll();
    }
}
