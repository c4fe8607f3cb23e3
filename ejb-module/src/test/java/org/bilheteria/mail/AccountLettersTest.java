package org.bilheteria.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.account.recovery.MailedCodes;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.account.watch.Sighting;
import org.bilheteria.account.watch.Sightings;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: letters about an account say what to do in all languages, and nothing that somebody typed as a name. */
class AccountLettersTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private final AccountLetters letters = new AccountLetters();
    private final Buyer ana = database.ask(entities -> {
        long id = Registers.buyer(entities, new Email("ana@example.com"), NOW);
        return Registers.on(entities).buyer(id).orElseThrow();
    });
    private boolean counts = true;

    AccountLettersTest() {
        letters.settings = MailFixture.settings("public-url", "https://tickets.example");
        letters.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        letters.codes = new MailedCodes() {
            @Override
            public String of(String reference) {
                return "the-code-of-" + reference;
            }
        };
        letters.recovery = new Recovery() {
            @Override
            public Optional<Buyer> owner(String code) {
                return Optional.of(ana).filter(owner -> counts);
            }

            @Override
            public Duration validity() {
                return Duration.ofMinutes(10);
            }
        };
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theWayBackSaysWhereAndForHowLongInAllLanguages() {
        Letter letter = letter(MailKind.RECOVERY).orElseThrow();

        assertThat(letter.to()).isEqualTo("ana@example.com");
        assertThat(letter.link()).isEqualTo("https://tickets.example/new-password?code=the-code-of-r1");
        assertThat(letter.subject())
                .isEqualTo(
                        "Nova senha para a sua conta na Bilheteria / Your new password at Bilheteria / Tu contraseña nueva en Bilheteria");
        assertThat(letter.paragraphs().get(0)).startsWith("Olá!").contains("por 10 minutos");
        assertThat(letter.paragraphs().get(1)).startsWith("Hello,").contains("for 10 minutes", "wasn't you");
        assertThat(letter.paragraphs().get(2)).startsWith("Hola:").contains("por 10 minutos");
    }

    @Test
    void aCodeThatIsOverIsNotMailed() {
        counts = false;

        assertThat(letter(MailKind.RECOVERY)).isEmpty();
    }

    @Test
    void nobodyIsCalledByTheNameOfTheAccount() {
        assertThat(letter(MailKind.RECOVERY).orElseThrow().paragraphs()).noneMatch(text -> text.contains("Ana"));
        assertThat(letter(MailKind.PASSWORD_CHANGED).orElseThrow().paragraphs())
                .hasSize(3)
                .noneMatch(text -> text.contains("Ana"));
        assertThat(letter(MailKind.PASSWORD_CHANGED).orElseThrow().link()).isEqualTo("https://tickets.example/forgot");
        assertThat(letter(MailKind.EMAIL_IN_USE).orElseThrow().paragraphs()).noneMatch(text -> text.contains("Ana"));
    }

    @Test
    void aStrangeDeviceIsToldByWhenWhatAndRoughlyWhence() {
        letters.sightings = seen(Sighting.device(ana.id(), NOW, "Chrome, Android", "203.0.113.77"));

        Letter letter = letter(MailKind.STRANGE_SIGN_IN).orElseThrow();

        assertThat(letter.link()).isEqualTo("https://tickets.example/account");
        assertThat(letter.paragraphs().get(0))
                .contains("ter, 1 set, 9h, horário de Brasília", "Chrome, Android", "203.0.*.*")
                .doesNotContain("203.0.113");
        assertThat(letter.paragraphs().get(1))
                .contains("Tue, Sep 1, 9 am, Brasília time", "Device: Chrome, Android", "Network: 203.0.*.*");
        letters.sightings = seen(Sighting.device(ana.id(), NOW, "", ""));
        assertThat(letter(MailKind.STRANGE_SIGN_IN).orElseThrow().paragraphs().get(0))
                .contains("Aparelho: desconhecido", "Rede: desconhecida");
    }

    @Test
    void whatIsNotKnownAnyMoreIsNotTold() {
        letters.sightings = new Sightings() {
            @Override
            public Optional<Sighting> sighting(String id) {
                return Optional.empty();
            }
        };

        assertThat(letter(MailKind.STRANGE_SIGN_IN)).isEmpty();
    }

    @Test
    void anErasureIsToldToTheMailboxThatWasAndNotTwice() {
        List<String> addresses = new ArrayList<>(List.of("ana@example.com"));
        letters.erasures = new Erasures() {
            @Override
            public Optional<String> address(String reference) {
                return addresses.stream().findFirst();
            }
        };
        OutgoingMail mail = new OutgoingMail(MailKind.ACCOUNT_ERASED, ana.id(), "r1", NOW);

        Letter letter = letters.erased(mail).orElseThrow();

        assertThat(letter.to()).isEqualTo("ana@example.com");
        assertThat(letter.subject())
                .isEqualTo(
                        "Sua conta na Bilheteria foi apagada / Your Bilheteria account was erased / Tu cuenta de Bilheteria se borró");
        assertThat(letter.paragraphs().get(1)).contains("The account can't be brought back");
        addresses.clear();
        assertThat(letters.erased(mail)).isEmpty();
    }

    private static Sightings seen(Sighting sighting) {
        return new Sightings() {
            @Override
            public Optional<Sighting> sighting(String id) {
                return Optional.of(sighting);
            }
        };
    }

    private Optional<Letter> letter(MailKind kind) {
        return letters.of(ana, new OutgoingMail(kind, ana.id(), "r1", NOW));
    }
}
