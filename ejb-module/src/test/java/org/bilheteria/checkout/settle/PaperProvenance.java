package org.bilheteria.checkout.settle;

import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Settings;

/** What tells our money from everybody else's, without a server: one key, and secrets that are all zeros. */
public final class PaperProvenance {

    public static final String KEY = "key@example.com";

    private PaperProvenance() {}

    public static Txids txids() {
        return new Txids(new Keys() {
            @Override
            public byte[] secret(String purpose, int bytes) {
                return new byte[bytes];
            }
        });
    }

    /** @param began when the installation did */
    public static Provenance of(Txids txids, Instant began) {
        Settings settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.of(KEY);
            }
        };
        return new Provenance(txids, settings, new Beginning() {
            @Override
            public Instant at() {
                return began;
            }
        });
    }
}
