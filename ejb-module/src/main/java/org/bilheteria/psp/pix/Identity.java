package org.bilheteria.psp.pix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bilheteria.shared.Settings;

/** The certificate a PSP asks its clients for (mTLS), and the authorities it is believed by. */
final class Identity {

    private Identity() {}

    /** @throws IllegalStateException when a configured store can't be opened; says which key, never the password */
    static Optional<SSLContext> of(Settings settings) {
        Optional<String> keys = settings.text("psp.key-store");
        Optional<String> trusted = settings.text("psp.trust-store");
        if (keys.isEmpty() && trusted.isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keys.isPresent() ? keyManagers(settings, keys.get()) : null,
                    trusted.isPresent() ? trustManagers(settings, trusted.get()) : null,
                    null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stores of bilheteria.psp.key-store or .trust-store can't be used", e);
        }
    }

    /** When the first of our certificates ends; empty when there is none. */
    static Optional<Instant> certificateEnd(Settings settings) {
        Optional<String> path = settings.text("psp.key-store");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore keys = store("psp.key-store", path.get(), password(settings, "psp.key-store-password"));
            return Collections.list(keys.aliases()).stream()
                    .map(alias -> certificate(keys, alias))
                    .flatMap(Optional::stream)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The store of bilheteria.psp.key-store can't be read", e);
        }
    }

    private static Optional<X509Certificate> certificate(KeyStore keys, String alias) {
        try {
            return keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate ours
                    ? Optional.of(ours)
                    : Optional.empty();
        } catch (KeyStoreException e) {
            throw new IllegalStateException("The store of bilheteria.psp.key-store can't be read", e);
        }
    }

    private static KeyManager[] keyManagers(Settings settings, String path) throws GeneralSecurityException {
        char[] password = password(settings, "psp.key-store-password");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store("psp.key-store", path, password), password);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(Settings settings, String path) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store("psp.trust-store", path, password(settings, "psp.trust-store-password")));
        return factory.getTrustManagers();
    }

    private static char[] password(Settings settings, String key) {
        return settings.text(key).orElse("").toCharArray();
    }

    private static KeyStore store(String key, String path, char[] password) throws GeneralSecurityException {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("bilheteria." + key + " can't be opened: wrong file or wrong password", e);
        }
    }
}
