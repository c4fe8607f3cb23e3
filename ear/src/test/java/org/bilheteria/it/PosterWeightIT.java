package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.time.Instant;
import java.util.Map;
import org.bilheteria.support.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goal: a poster somebody uploaded makes no page heavier than {@link LooksIT} lets it be. */
@OnSharedServer(SetUp.QUICK_LINE)
@ExtendWith(Browsing.class)
class PosterWeightIT {

    private final Distribution server;
    private final Reader reader;

    PosterWeightIT(Distribution server, Reader reader) {
        this.server = server;
        this.reader = reader;
    }

    /** The colour stands there at once; the picture comes when there is room for it, and weighs what it may. */
    @Test
    void aPosterKeepsNobodyFromTheFirstView() throws Exception {
        Api api = new Api(server);
        Sale sale = api.announce(3, Instant.now().plusSeconds(3_600));
        String path = "/api/organiser/performances/" + sale.performance();
        byte[] grainy = Photo.of(new Color(120, 40, 160), 2_000, 1_200, "jpg");
        Api.granted(Photo.put(server, path + "/poster?alt=Grain", "image/jpeg", grainy, api.organiser(server)));

        firstView("/performance?id=" + sale.performance(), 40_000);
        firstView("/", 45_000);
    }

    private void firstView(String path, int most) {
        Page page = reader.open(390, 844, "pt-BR");
        FirstView view = FirstView.of(page, server.url(path));
        page.close();
        int pictures = 0;
        for (Map.Entry<String, Integer> part : view.parts().entrySet()) {
            if (part.getKey().endsWith(".jpg")) {
                assertThat(part.getValue()).as(part.getKey()).isLessThan(41_000);
                pictures += part.getValue();
            }
        }
        assertThat(view.total() - pictures).as(path + " " + view.parts()).isLessThanOrEqualTo(most);
    }
}
