package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MimeTest {

    @Test
    void aLetterIsTextAndHtmlAndItsFiles() throws Exception {
        MimeMessage message = MailFixture.message("Compra confirmada: São João");

        MimeMultipart all = (MimeMultipart) message.getContent();
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();

        assertThat(message.getSubject()).isEqualTo("Compra confirmada: São João");
        assertThat((String) words.getBodyPart(0).getContent()).contains("Conceição <b>!", "Hello", "number=S1ZN&x=1");
        assertThat((String) words.getBodyPart(1).getContent())
                .contains("Conceição &lt;b&gt;!<br><br>São 2", "<p lang=\"en\">Hello", "number=S1ZN&amp;x=1");
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("bilheteria-S1ZN.pdf");
        assertThat(all.getBodyPart(1).getInputStream()).hasContent("%PDF-x");
    }

    @Test
    void aLineBreakInATitleMakesNoHeader() throws Exception {
        MimeMessage message = MailFixture.message("Show\r\nBcc: everybody@example.com");

        assertThat(Collections.list(message.getAllHeaderLines())).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void theSendersDomainMayBeInLettersOfTheWorld() throws Exception {
        assertThat(from("São <avisos@ingressos.é.com>")).isEqualTo("avisos@ingressos.xn--9ca.com");
        assertThat(from("Bilheteria@localhost")).isEqualTo("Bilheteria@localhost");
    }

    private static String from(String setting) throws Exception {
        MimeMessage message = Mime.of(
                MailFixture.letter("A"), setting, "<1@b>", MailFixture.NOW, Session.getInstance(new Properties()));
        return ((InternetAddress) message.getFrom()[0]).getAddress();
    }

    @Test
    void sentTwiceItHasTheSameId() throws Exception {
        assertThat(MailFixture.message("A").getMessageID())
                .isEqualTo(MailFixture.message("A").getMessageID())
                .isEqualTo("<mail-7@bilheteria>");
    }

    @Test
    void withoutAMailServerItLiesInAFolderAsAWhole(@TempDir Path folder) throws Exception {
        FolderPostbox postbox = new FolderPostbox(folder.resolve("mail"));

        postbox.put(MailFixture.message("A"), 7);
        postbox.put(MailFixture.message("A"), 7);

        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).containsExactly(folder.resolve("mail").resolve("7.eml"));
        }
        assertThat(Files.readString(folder.resolve("mail/7.eml"))).contains("To: ana@example.com");
    }
}
