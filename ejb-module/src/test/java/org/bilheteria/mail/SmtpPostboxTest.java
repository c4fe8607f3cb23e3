package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpPostboxTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aMailArrives() throws Exception {
        server.setUser("bilheteria", "secret");

        postbox("smtp.user", "bilheteria", "smtp.password", "secret").put(MailFixture.message("Compra: São João"), 7);

        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Compra: São João");
            assertThat(mail.getMessageID()).isEqualTo("<mail-7@bilheteria>");
        });
    }

    @Test
    void aWrongPasswordIsNoReasonToGiveTheMailUp() {
        server.setUser("bilheteria", "secret");

        assertThatThrownBy(() -> postbox("smtp.user", "bilheteria", "smtp.password", "wrong")
                        .put(MailFixture.message("A"), 7))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void aServerThatIsAwayIsNoReasonToGiveTheMailUp() {
        SmtpPostbox postbox = postbox();
        server.stop();

        assertThatThrownBy(() -> postbox.put(MailFixture.message("A"), 7)).isInstanceOf(MessagingException.class);
    }

    @Test
    void withoutTlsNothingIsSaidWhereTlsIsAskedFor() {
        assertThatThrownBy(() -> postbox("smtp.start-tls", "true").put(MailFixture.message("A"), 7))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatTheServerRefusesIsGivenUp() throws Exception {
        try (ServerSocket refusing = new ServerSocket(0)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> refuse(refusing));

            assertThatThrownBy(
                            () -> new SmtpPostbox(settings(refusing.getLocalPort())).put(MailFixture.message("A"), 7))
                    .isInstanceOf(UnknownAddress.class)
                    .hasMessageNotContaining("ana@example.com");
            served.cancel(true);
        }
    }

    @Test
    void aSilentServerIsNotWaitedForLong() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            SmtpPostbox postbox = new SmtpPostbox(settings(silent.getLocalPort(), "smtp.timeout", "PT0.2S"));

            assertThatThrownBy(() -> postbox.put(MailFixture.message("A"), 7)).isInstanceOf(MessagingException.class);
        }
    }

    /** A mail server that knows nobody. */
    private static void refuse(ServerSocket server) {
        try (Socket client = server.accept()) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? "550 5.1.1 no such user" : "250 fine");
            }
        } catch (IOException e) {
            // the client has heard enough
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private SmtpPostbox postbox(String... more) {
        return new SmtpPostbox(settings(server.getSmtp().getPort(), more));
    }

    private static Settings settings(int port, String... more) {
        String[] all = new String[more.length + 6];
        String[] own = {"smtp.host", "localhost", "smtp.port", Integer.toString(port), "smtp.start-tls", "false"};
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return MailFixture.settings(all);
    }
}
