package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: the EAR, made from the same modules, deploys on a fresh domain of Payara Server and answers the board. */
class PayaraServerIT {

    private static final Path HOME = Path.of(System.getProperty("payara.home"));
    private static final Path EAR = Path.of(System.getProperty("bilheteria.ear"));
    private static final Path SETUP = Path.of("..", "payara-config", "server", "bilheteria.asadmin");
    private static final String DOMAIN = "it" + System.nanoTime();
    private static final int ADMIN = 28_481;
    private static final int HTTP = 28_480;

    private Path data;

    @Test
    void theEarDeploysAndAnswersTheBoard() throws Exception {
        data = Files.createTempDirectory("bilheteria-server");
        asadmin(
                "create-domain",
                "--nopassword=true",
                "--adminport",
                "" + ADMIN,
                "--instanceport",
                "" + HTTP,
                "--domainproperties",
                "http.ssl.port=28482:jms.port=28483:orb.listener.port=28484:orb.ssl.port=28485:orb.mutualauth.port=28486"
                        + ":domain.jmxPort=28487:osgi.shell.telnet.port=28488:java.debugger.port=28489:hazelcast.start.port=28490",
                DOMAIN);
        asadmin("start-domain", DOMAIN);

        asadmin("--port", "" + ADMIN, "multimode", "--file", setup().toString());

        String board = await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get("/api/performances/1/board"), answer -> answer.statusCode() == 200)
                .body();
        assertThat(board).contains("\"performance\":\"1\"", "\"phase\":\"LOBBY\"", "\"commitment\":");
        assertThat(get("/").body()).contains("Rock in Rio");
    }

    @AfterEach
    void stop() throws Exception {
        run("stop-domain", DOMAIN);
        run("delete-domain", DOMAIN);
    }

    private Path setup() throws IOException {
        String commands = Files.readString(SETUP)
                .replace("@LIB@", System.getProperty("bilheteria.distribution") + "/lib")
                .replace("@EAR@", EAR.getParent().toString());
        return Files.writeString(data.resolve("setup.asadmin"), commands);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + HTTP + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void asadmin(String... arguments) throws Exception {
        assertThat(run(arguments))
                .as(() -> "asadmin " + String.join(" ", arguments) + "\n" + output())
                .isZero();
    }

    private int run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-jar",
                HOME + "/glassfish/lib/client/appserver-cli.jar"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(data.resolve("asadmin.log").toFile());
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().put("BILHETERIA_DATA", data.toString());
        builder.environment().put("BILHETERIA_HTTP_PORT", "" + HTTP);
        builder.environment().put("BILHETERIA_PSP_SIMULATOR_ENABLED", "false");
        builder.environment()
                .put(
                        "BILHETERIA_DB_URL",
                        "jdbc:h2:file:" + data + "/db/bilheteria;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        builder.environment().put("BILHETERIA_DB_USER", "sa");
        builder.environment().put("BILHETERIA_DB_PASSWORD", "sa");
        return builder.start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(data.resolve("asadmin.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
