package org.bilheteria.token;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Corretto Crypto Provider, whose native library we carry for Linux on x86-64 and on ARM, as {@code native/SYSTEM.jar}.
 *
 * <p>It is loaded once a process, by a class loader of its own that knows nothing of this application, and told to Java as the
 * last of its providers: so an application that is deployed anew finds it there and loads nothing, the one before can be
 * forgotten, and nobody else, TLS least of all, gets it without asking for it by its name.
 */
final class NativeProvider {

    private static final Logger LOG = Logger.getLogger(NativeProvider.class.getName());
    private static final String NAME = "AmazonCorrettoCryptoProvider";
    private static final String CLASS = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private NativeProvider() {}

    /** Empty where there is none for this machine, or its library does not load; why not is logged. */
    static Optional<Provider> find() {
        synchronized (Security.class) {
            Provider loaded = Security.getProvider(NAME);
            if (loaded != null) {
                return Optional.of(loaded);
            }
            String system = system(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
            Optional<Provider> found = load(NativeProvider.class.getResource("/native/" + system + ".jar"), system);
            found.ifPresent(Security::addProvider);
            return found;
        }
    }

    /** As our files name it: {@code linux-x86_64}. */
    static String system(String name, String architecture) {
        String kind = architecture.equals("amd64") ? "x86_64" : architecture.replace("aarch64", "aarch_64");
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + kind;
    }

    /** @param jar null when there is none */
    static Optional<Provider> load(@Nullable URL jar, String system) {
        if (jar == null) {
            LOG.info("There is no native provider of signatures for " + system);
            return Optional.empty();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Threads it begins would else hold this application for ever.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return Optional.of(provider(copy(jar)));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError unusable) {
            LOG.log(Level.WARNING, "Loading the native provider of signatures for " + system + " failed", unusable);
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path copy(URL jar) throws IOException {
        Path copy = Files.createTempFile("bilheteria-native", ".jar");
        copy.toFile().deleteOnExit();
        try (InputStream bytes = jar.openStream()) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    // Never closed: it goes on loading classes as long as the process lives.
    @SuppressWarnings("resource")
    private static Provider provider(Path jar) throws IOException, ReflectiveOperationException {
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class<?> type = Class.forName(CLASS, true, loader);
        Provider provider = (Provider) type.getField("INSTANCE").get(null);
        type.getMethod("assertHealthy").invoke(provider);
        return provider;
    }
}
