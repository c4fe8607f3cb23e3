package org.bilheteria.psp.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a PSP that asks for our certificate gets it, and we talk to nobody without theirs. Method: real keys, real TLS. */
class MutualTlsTest {

    private static final String PASSWORD = "changeit";
    private static final String TXID = "a".repeat(32);

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("psp", "localhost");
        makeKey("elsewhere", "psp.example.com");
        makeKey("ours", "bilheteria");
        makeKey("stranger", "stranger");
    }

    @Test
    void withOurCertificateWeAreServed() throws Exception {
        try (FakePsp psp = psp("psp")) {
            configure(psp, "ours", "psp");

            assertThat(psp.client().charge(TXID)).isPresent();
        }
    }

    @Test
    void withoutACertificateOrWithAStrangersWeAreNot() throws Exception {
        try (FakePsp psp = psp("psp")) {
            configure(psp, "stranger", "psp");
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);

            psp.settings.remove("psp.key-store");
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
            assertThat(psp.calls).isEmpty();
        }
    }

    @Test
    void whoeverHasAnotherNameOrANameNobodyVouchesForIsNotThePsp() throws Exception {
        try (FakePsp psp = psp("elsewhere")) {
            configure(psp, "ours", "elsewhere");
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);

            psp.settings.remove("psp.trust-store");
            assertThatThrownBy(() -> psp.client().charge(TXID)).isInstanceOf(PspUnavailable.class);
            assertThat(psp.calls).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsToldByItsKeyAndNotShown() throws Exception {
        try (FakePsp psp = psp("psp")) {
            configure(psp, "ours", "psp");
            psp.settings.put("psp.key-store-password", "a wrong one");

            assertThatThrownBy(psp::client)
                    .hasMessageContaining("bilheteria.psp.key-store")
                    .hasMessageNotContaining("a wrong one");
        }
    }

    @Test
    void fault12ARenewedStoreIsUsedWithoutARestartAndABrokenOneIsNot() throws Exception {
        MovingClock clock = new MovingClock(Instant.now());
        try (FakePsp psp = psp("psp")) {
            put("stranger", clock);
            configure(psp, "renewed", "psp");
            PixApi client = psp.client(clock);
            assertThatThrownBy(() -> client.charge(TXID)).isInstanceOf(PspUnavailable.class);

            put("ours", clock);
            assertThat(client.charge(TXID)).isPresent();
            assertThat(client.client.certificateEnd())
                    .contains(
                            ((X509Certificate) load(folder.resolve("ours.p12")).getCertificate("ours"))
                                    .getNotAfter()
                                    .toInstant());

            Files.writeString(folder.resolve("renewed.p12"), "half a file");
            clock.advance(Duration.ofSeconds(11));
            assertThat(client.charge(TXID)).isPresent();
        }
    }

    /** Into the store that is configured, and then so much later that somebody looks. */
    private static void put(String identity, MovingClock clock) throws Exception {
        Files.copy(
                folder.resolve(identity + ".p12"), folder.resolve("renewed.p12"), StandardCopyOption.REPLACE_EXISTING);
        clock.advance(Duration.ofSeconds(11));
    }

    private static void configure(FakePsp psp, String identity, String believed) {
        psp.settings.put("psp.key-store", folder.resolve(identity + ".p12").toString());
        psp.settings.put("psp.key-store-password", PASSWORD);
        psp.settings.put("psp.trust-store", folder.resolve(believed + ".p12").toString());
        psp.settings.put("psp.trust-store-password", PASSWORD);
    }

    /** A key and its own certificate in one store, which serves for showing it and for believing it. */
    private static void makeKey(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-ext",
                        "bc=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(ended).isZero();
        trust(store, name);
    }

    /** A store believes only what it holds as somebody else's certificate. */
    private static void trust(Path file, String name) throws Exception {
        KeyStore store = load(file);
        store.setCertificateEntry(name + "-itself", store.getCertificate(name));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static FakePsp psp(String identity) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(identity)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        return new FakePsp(server, "https", call -> FakePsp.answer(call, 200, FakePsp.charge(TXID, "ATIVA")));
    }

    /** Shows this identity, believes ours. */
    private static SSLContext context(String identity) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(folder.resolve(identity + ".p12")), PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(folder.resolve("ours.p12")));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
