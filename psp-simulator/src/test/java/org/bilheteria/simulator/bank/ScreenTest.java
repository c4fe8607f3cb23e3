package org.bilheteria.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.bilheteria.simulator.brcode.BrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    private final Screen screen = new Screen(List.of());

    @Test
    void pastedTextCannotBecomeMarkup() {
        String page = screen.page("bank", Map.of("code", "</textarea><b>\"$1", "error", ""));

        assertThat(page).doesNotContain("<b>").contains("&lt;/textarea&gt;&lt;b&gt;&quot;$1");
    }

    @Test
    void everyPageSaysThatNoMoneyIsReal() {
        assertThat(screen.page("home", Map.of())).contains("nenhum dinheiro real");
    }

    @Test
    void aLanguageIsSpokenToThoseWhoPreferItIfThereAreTextsInIt() {
        assertThat(home(Locale.UK)).contains("lang=\"en\"", "no real money");
        assertThat(home(Locale.FRANCE, Locale.forLanguageTag("es-AR")))
                .contains("lang=\"es\"", "ningún dinero es real");
        assertThat(home(Locale.forLanguageTag("pt-PT"), Locale.UK)).contains("lang=\"pt-BR\"");
        assertThat(home(Locale.FRANCE)).contains("lang=\"pt-BR\"");
    }

    @Test
    void amountsAreWrittenAsInTheLanguage() {
        assertThat(screen.amount("10.50")).isEqualTo("R$ 10,50");
        assertThat(new Screen(List.of(Locale.UK)).amount("10.50")).isEqualTo("R$ 10.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_en", "_es"})
    void everyLanguageHasTheSameTexts(String language) {
        assertThat(keys(language)).isEqualTo(keys(""));
    }

    private static String home(Locale... preferred) {
        return new Screen(List.of(preferred)).page("home", Map.of());
    }

    private static Set<String> keys(String language) {
        Properties texts = new Properties();
        try (Reader file = new StringReader(Screen.resource("messages" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }

    @Test
    void txidAndWholeCodeNameTheSameCharge() {
        String code = new BrCode("simulador.invalid/qr/v2/a1", "1.00", "N", "C").text();

        assertThat(PayeeCode.txid(" " + code + "\n")).contains("a1");
        assertThat(PayeeCode.txid("a1 ")).contains("a1");
        assertThat(PayeeCode.txid(code.substring(1))).isEmpty();
        assertThat(PayeeCode.txid("<script>")).isEmpty();
    }
}
