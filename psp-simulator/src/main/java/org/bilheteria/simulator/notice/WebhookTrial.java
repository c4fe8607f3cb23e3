package org.bilheteria.simulator.notice;

import java.time.Clock;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;

/** Tries a webhook before it is registered, as Efí does: it must take a post that is no notice. */
public final class WebhookTrial {

    private final NoticeForm form;
    private final Clock clock;
    private final WebhookClient client = new WebhookClient();

    public WebhookTrial(NoticeForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    /** What speaks against the address; blocks for at most five seconds. */
    public Optional<String> objection(String url) {
        String body = JsonText.object()
                .add("evento", "teste_webhook")
                .add("data_criacao", clock.instant().toString())
                .build()
                .toString();
        try {
            int status = client.post(form.address(url), body);
            return switch (status) {
                case 200 -> Optional.empty();
                case WebhookClient.NO_ANSWER -> Optional.of("A URL informada está inacessível");
                default -> Optional.of("A URL informada respondeu com o código HTTP " + status);
            };
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("URL inválida");
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.of("A URL informada está inacessível");
        }
    }
}
