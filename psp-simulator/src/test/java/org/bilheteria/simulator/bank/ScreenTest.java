package org.bilheteria.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilheteria.simulator.brcode.BrCode;
import org.junit.jupiter.api.Test;

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
    void englishIsSpokenToThoseWhoPreferIt() {
        assertThat(new Screen(List.of(Locale.UK)).page("home", Map.of())).contains("lang=\"en\"", "no real money");
        assertThat(new Screen(List.of(Locale.FRANCE)).page("home", Map.of())).contains("lang=\"pt-BR\"");
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
