package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NativeProviderTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final Cryptography platform = Cryptography.of(Optional.empty());

    @TempDir
    Path folder;

    /** What we are measured by: on the machines we carry it for it must be what signs. */
    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"})
    void itSignsHere() {
        assertThat(Cryptography.fastest().isNative()).isTrue();
        assertThat(Cryptography.fastest().toString()).startsWith("AmazonCorrettoCryptoProvider");
    }

    @Test
    void eachBelievesTheOther() throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        Tokens slow = Tokens.open(key, "here", "verifier", platform);
        Tokens fast = Tokens.open(key, "here", "verifier", Cryptography.fastest());

        assertThat(fast.read("receipt+jwt", signed(slow), NOW)).isPresent();
        assertThat(slow.read("receipt+jwt", signed(fast), NOW)).isPresent();
    }

    @Test
    void aProviderThatCanNotSignIsNotUsed() {
        Provider broken = new Provider("Broken", "1", "It has no algorithm at all") {};

        assertThat(Cryptography.of(Optional.of(broken)).isNative()).isFalse();
    }

    @Test
    void whereThereIsNoneOrItIsDamagedThePlatformSigns() throws Exception {
        URL damaged = Files.writeString(folder.resolve("damaged.jar"), "no jar")
                .toUri()
                .toURL();

        assertThat(NativeProvider.load(null, "plan9-mips")).isEmpty();
        assertThat(NativeProvider.load(damaged, "linux-x86_64")).isEmpty();
    }

    @Test
    void itIsLoadedOnceAProcess() {
        assertThat(NativeProvider.find().map(System::identityHashCode))
                .isEqualTo(NativeProvider.find().map(System::identityHashCode));
    }

    /** TLS and whoever else asks for no provider by name must not notice that it is there. */
    @Test
    void nobodyGetsItWhoDoesNotAskForIt() throws Exception {
        List<Provider> found = NativeProvider.find().stream().toList();

        assertThat(Signature.getInstance("SHA256withECDSA").getProvider()).isNotIn(found);
        assertThat(List.of(Security.getProviders())).endsWith(found.toArray(Provider[]::new));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void ourFilesAreNamedByTheSystem(String os, String architecture, String file) {
        assertThat(NativeProvider.system(os, architecture)).isEqualTo(file);
    }

    static Stream<Arguments> systems() {
        return Stream.of(
                arguments("Linux", "amd64", "linux-x86_64"),
                arguments("Linux", "aarch64", "linux-aarch_64"),
                arguments("Mac OS X", "aarch64", "mac-os-x-aarch_64"));
    }

    private static String signed(Tokens tokens) {
        return tokens.sign("receipt+jwt", Map.of("sub", "p"), NOW, NOW.plus(Duration.ofDays(1)));
    }
}
