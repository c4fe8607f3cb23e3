package org.bilheteria.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.Objects;
import org.bilheteria.shared.Keys;

/**
 * The key pair by which push services know us (VAPID, RFC 8292), made at the first start and kept with the other secrets. It never changes by
 * itself: browsers are reached by the pair they were told when they asked, and by no other.
 */
@ApplicationScoped
class PushKeys {

    private static final String PRIVATE = "push-private";
    private static final String PUBLIC = "push-public";

    @Inject
    Keys keys;

    private VAPIDKeyPair pair;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // Now, and not when somebody asks: backups have it from the first day on.
    }

    @PostConstruct
    void open() {
        Map<String, byte[]> kept = keys.change(secrets -> {
            if (!secrets.containsKey(PRIVATE)) {
                KeyPair made = made();
                secrets.put(PRIVATE, made.getPrivate().getEncoded());
                secrets.put(PUBLIC, made.getPublic().getEncoded());
            }
        });
        pair = VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(Objects.requireNonNull(kept.get(PRIVATE))),
                PublicKeySources.ofX509Bytes(Objects.requireNonNull(kept.get(PUBLIC))));
    }

    private static KeyPair made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key for push services could be made", e);
        }
    }

    VAPIDKeyPair pair() {
        return pair;
    }

    /** The public half, uncompressed, in base64url: what a browser is told when it asks to be reached. */
    String publicKey() {
        return pair.extractPublicKeyInUncompressedFormAsString();
    }
}
