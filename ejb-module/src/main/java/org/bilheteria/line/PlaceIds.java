package org.bilheteria.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.shared.Keys;

/** The installation's {@link PlaceCipher}. */
@ApplicationScoped
public class PlaceIds {

    @Inject
    Keys keys;

    private PlaceCipher cipher;

    @PostConstruct
    void open() {
        cipher = new PlaceCipher(keys.secret("place", 16));
    }

    public String id(long buyer, int sector, int attempt) {
        return cipher.id(buyer, sector, attempt);
    }

    public Optional<PlaceCipher.Origin> origin(String id) {
        return cipher.origin(id);
    }
}
