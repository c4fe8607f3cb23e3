package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.it.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilheteria.support.Ports;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;

/** Goal: who buys is told, with the tickets, whatever happens between the purchase and the mail. */
class NoticeIT {

    @Test
    void aPurchaseIsToldEvenIfTheMailServerIsAwayAndTheProcessIsKilled() throws Exception {
        try (Distribution server = Distribution.start(Map.of(
                "BILHETERIA_DEMO", "false",
                "BILHETERIA_LINE_SETTLE", "PT0.2S",
                "BILHETERIA_SMTP_HOST", "localhost",
                "BILHETERIA_SMTP_PORT", Integer.toString(Ports.free())))) {
            assertThat(saidUntilReady(server, 0)).contains("Organiser: ");
            Api api = new Api(server);
            Sale sale = api.openSale(1);
            String buyer = api.newBuyer();
            String place = api.hold(sale, buyer);
            String next = api.newBuyer();
            api.enter(sale, next);
            api.pay(api.charge(place, buyer), "");
            String order = api.awaitState(place, buyer, "PAID").getString("order");
            await().until(() -> log(server).contains("is sent later"));
            assertThat(api.get("/metrics").body()).containsPattern("bilheteria_mails_waiting(\\{.*})? [1-9]");

            server.kill();
            server.forget("BILHETERIA_SMTP_HOST");
            int before = log(server).length();
            server.start();
            saidUntilReady(server, before);

            Path folder = server.folder().resolve("data").resolve("mail");
            List<String> mails = await().until(
                            () -> mails(folder),
                            all -> all.stream().anyMatch(mail -> mail.contains("tickets are attached")));
            assertThat(mails)
                    .filteredOn(mail -> mail.contains("tickets are attached"))
                    .singleElement()
                    .asString()
                    .contains("Auto-Submitted", "application/pdf", "bilheteria-" + order + ".pdf", "order?number");
            assertThat(log(server)).doesNotContain("@example.org");
        }
    }

    /** A start that says more than a handful of lines teaches operators not to read them. */
    private static String saidUntilReady(Distribution server, int from) throws IOException {
        String log = log(server);
        String said = log.substring(from, log.indexOf("Bilheteria ready on", from));
        assertThat(said.lines())
                .hasSizeLessThanOrEqualTo(10)
                .noneMatch(line -> line.matches(".*(WARNING|SEVERE|no\\.such\\.method|certificate).*"));
        return said;
    }

    private static String log(Distribution server) throws IOException {
        return Files.readString(server.folder().resolve("server.log"));
    }

    private static List<String> mails(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(NoticeIT::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            // Lines that the transfer broke are whole again.
            return Files.readString(file).replace("=\r\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
