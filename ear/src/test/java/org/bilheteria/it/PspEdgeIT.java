package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bilheteria.it.Patience.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.bilheteria.support.Installed;
import org.bilheteria.support.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: behind the PSP's own door (HAProxy with lib/psp-edge.cfg) only who shows the PSP's certificate is heard, and only
 * about money; past the door nobody is. Method: the shipped configuration, real keys, real TLS.
 */
@OnSharedServer(SetUp.BEHIND_DOORS)
class PspEdgeIT {

    private static final String EMPTY = "{\"pix\":[]}";

    @TempDir
    static Path folder;

    private static MoneyStage stage;
    private static Certificates certificates;
    private static Process edge;
    private static int port;

    @BeforeAll
    static void open(Distribution server) throws Exception {
        certificates = new Certificates(folder);
        certificates.make("ours", "localhost");
        certificates.make("psp", "psp.example.com");
        certificates.make("stranger", "stranger.example.com");
        stage = new MoneyStage(server);
        port = Ports.free();
        edge = startEdge();
        await().until(PspEdgeIT::listens);
    }

    private static Process startEdge() throws Exception {
        Path config = Path.of(System.getProperty("bilheteria.distribution"), "lib", "psp-edge.cfg");
        Path haproxy = new Installed("haproxy", List.of("haproxy")).path();
        ProcessBuilder start = new ProcessBuilder(haproxy.toString(), "-f", config.toString()).inheritIO();
        start.environment().put("BILHETERIA_EDGE_PORT", Integer.toString(port));
        start.environment()
                .put(
                        "BILHETERIA_EDGE_CERTIFICATE",
                        certificates.identity("ours").toString());
        start.environment()
                .put("BILHETERIA_EDGE_PSP_CA", certificates.certificate("psp").toString());
        start.environment()
                .put("BILHETERIA_EDGE_BACKEND", "127.0.0.1:" + stage.server().port());
        return start.start();
    }

    private static boolean listens() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    static void close() {
        edge.destroy();
    }

    @Test
    void whoShowsThePspsCertificateIsHeard() throws Exception {
        assertThat(post("psp", notices())).isEqualTo(200);
    }

    @Test
    void theSecretIsStillAskedFor() throws Exception {
        assertThat(post("psp", "/pix?hmac=guessed")).isEqualTo(403);
    }

    @Test
    void whoShowsNoneOrAnothersIsNotSpokenTo() {
        assertThatThrownBy(() -> post(null, notices())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> post("stranger", notices())).isInstanceOf(IOException.class);
    }

    @Test
    void nothingButNoticesPasses() throws Exception {
        assertThat(post("psp", "/api/session")).isEqualTo(404);
        assertThat(post("psp", "/pix/../api/session")).isEqualTo(404);
    }

    @Test
    void pastTheDoorNobodyIsHeardAlsoIfHeSaysHeIsTheDoor() throws Exception {
        String request = "POST " + notices() + " HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 127.0.0.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + EMPTY.length() + "\r\n\r\n" + EMPTY;
        try (Wire wire = Wire.to(stage.server().port(), "127.0.0.7")) {
            wire.send(request);

            assertThat(wire.answer().status()).isEqualTo(403);
        }
    }

    private static String notices() throws Exception {
        return "/pix?hmac=" + stage.secret() + "&ignore=";
    }

    private static int post(String identity, String path) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(certificates.context(identity, "ours"))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(EMPTY))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
