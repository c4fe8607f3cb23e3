package org.bilheteria.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bilheteria.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: wherever a password is chosen it is said how easily it is guessed, to everybody and in their language, and nothing of it leaves
 * the page; who has no scripts or saves data has the sentence that always stood there. Method: real browsers that type.
 */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class StrengthIT {

    private static final AtomicLong PEOPLE = new AtomicLong(789_000_000);
    private static final String METER = ".strength meter";
    private static final String SAID = ".strength [role=status]";

    private final Distribution server;
    private final Api api;
    private final Reader reader;

    StrengthIT(Distribution server, Reader reader) throws Exception {
        this.server = server;
        this.reader = reader;
        api = new Api(server);
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, LIGHT, 390, Senha fraca: fácil de adivinhar., Senha boa.",
        "en, DARK, 1280, Weak password: easy to guess., Good password.",
        "es, LIGHT, 1280, Contraseña débil: fácil de adivinar., Buena contraseña."
    })
    void whoSignsUpReadsItWhileTheyTypeAndNothingLeavesThePage(
            String language, ColorScheme theme, int width, String weak, String good) {
        Page page = reader.open(width, 844, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.navigate(server.url("/sign-up"));
        assertThat(page.locator(METER)).hasCount(0);
        List<Request> asked = new ArrayList<>();
        page.onRequest(asked::add);

        page.locator("#signUp\\:password").pressSequentially("flamengo1981");
        assertThat(page.locator(SAID)).hasText(weak);
        assertThat(page.locator(METER)).hasJSProperty("value", 1);
        Reader.shot(page, "140-strength-weak-" + language);
        page.locator("#signUp\\:password").fill("lua cheia azul");
        assertThat(page.locator(SAID)).hasText(good);
        assertThat(page.locator(METER)).hasJSProperty("value", 3);
        Reader.shot(page, "141-strength-good-" + language);

        assertThat(Axe.violations(page)).isEmpty();
        assertThat(asked).extracting(Request::url).singleElement().asString().endsWith("/js/strength.js");
        assertThat(asked.get(0).postData()).isNull();
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void eachKindOfPasswordHasItsLevel() {
        Page page = reader.open(390, 844, "en");
        page.navigate(server.url("/sign-up"));
        page.locator("#signUp\\:name").fill("Zuleica Quintão");
        page.locator("#signUp\\:email").fill("quindim.77@example.com");
        page.locator("#signUp\\:password").focus();
        Map<String, List<String>> levels = Map.of(
                "Too short.", List.of("a", "kT9#mQ2", "e\u0301e\u0301e\u0301e\u0301e\u0301"),
                "Weak password: easy to guess.",
                        List.of(
                                "password1",
                                "P@ssw0rd!",
                                "12345678",
                                "aaaaaaaaaaaa",
                                "abcabcabcabc",
                                "qwertyuiop",
                                "1q2w3e4r5t",
                                "flamengo123",
                                "25/12/1990",
                                "zuleica quintao",
                                "quindim.77"),
                "Fair password. One more word would help.", List.of("Zebra violão", "umafrasequalquer"),
                "Good password.", List.of("minha casa amarela", "correct horse battery", "738291640582"),
                "Strong password.", List.of("hF8kQ2mZp4RtY7wX", "gosto de pão de queijo"));

        levels.forEach((words, passwords) -> passwords.forEach(password -> {
            page.locator("#signUp\\:password").fill(password);
            assertThat(page.locator(SAID)).hasText(words);
        }));
        page.locator("#signUp\\:password").fill("");
        assertThat(page.locator(SAID)).isEmpty();
        assertThat(page.locator(METER)).hasJSProperty("value", 0);
    }

    @Test
    void whoChangesOrRecoversAPasswordReadsItToo() throws Exception {
        long person = PEOPLE.incrementAndGet();
        Page own = reader.open(390, 844, "pt-BR", Api.site(server).newBuyer(person), server.url("/"));
        own.navigate(server.url("/account"));
        own.locator("#changePassword\\:password").fill("a senha de agora");
        assertThat(own.locator(METER)).hasCount(0);
        own.locator("#changePassword\\:newPassword").fill("uma senha nova e comprida");
        assertThat(own.locator(SAID)).hasText("Senha forte.");
        new WayIn(own).assertFitsItsWindow();

        api.post("/api/account/recovery", "{\"email\":\"" + Site.email(person) + "\"}", null);
        String code = MailedCode.to(server, Site.email(person), "/new-password?code=", 1)
                .get(0);
        Page lost = reader.open(390, 844, "en");
        lost.navigate(server.url("/new-password?code=" + code));
        lost.locator("#newPassword\\:password").fill("password1");
        assertThat(lost.locator(SAID)).hasText("Weak password: easy to guess.");
        lost.locator("#newPassword\\:go").click();
        assertThat(lost.locator("#newPassword .error")).containsText("too well known");
        Reader.shot(lost, "142-strength-refused");
    }

    @Test
    void whoSavesDataOrHasNoScriptsReadsTheSentence() {
        Page saving = reader.open(390, 844, "en");
        saving.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
        for (Page page : List.of(saving, reader.openWithoutScripts(390, 844, "en"))) {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(server.url("/sign-up"));
            page.locator("#signUp\\:password").fill("flamengo1981");
            page.locator("#signUp\\:name").fill("Ana");

            assertThat(page.locator("#signUp\\:password")).hasAttribute("aria-describedby", "password-hint");
            assertThat(page.locator("#password-hint"))
                    .hasText("At least 8 characters. A sentence makes a good password.");
            assertThat(page.locator(".strength")).hasCount(0);
            assertThat(asked).noneMatch(url -> url.endsWith("strength.js"));
        }
    }
}
