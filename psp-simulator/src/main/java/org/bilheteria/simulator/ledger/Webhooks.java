package org.bilheteria.simulator.ledger;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Registers where payments to a key are announced. */
public final class Webhooks {

    /** The API's limit for a PIX key. */
    private static final int LONGEST_KEY = 77;

    private static final int LONGEST_URL = 2048;

    private final Ledger ledger;
    private final Clock clock;

    public Webhooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Replaces what was registered; the same again changes nothing. Plain http is taken, this being a simulator. */
    public void register(String key, String url) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw invalid("A chave deve ter de 1 a 77 caracteres.", "chave");
        }
        if (!isPostable(url)) {
            throw invalid("A webhookUrl deve ser um endereço http ou https completo.", "webhook.webhookUrl");
        }
        ledger.decide(() -> {
            if (ledger.webhook(key).filter(known -> known.url().equals(url)).isEmpty()) {
                ledger.record(new Entry.WebhookRegistered(
                        new Webhook(key, url, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
            }
            return key;
        });
    }

    private static boolean isPostable(String url) {
        try {
            URI uri = URI.create(url + "/pix");
            return url.length() <= LONGEST_URL
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static PixRefusal invalid(String detail, String property) {
        return new PixRefusal(ErrorType.WEBHOOK_OPERACAO_INVALIDA, detail, property);
    }

    /** @throws PixRefusal if none is registered */
    public Webhook existing(String key) {
        return ledger.webhook(key)
                .orElseThrow(() -> new PixRefusal(ErrorType.WEBHOOK_NAO_ENCONTRADO, "Nenhum webhook para esta chave."));
    }

    /** By time of registration; they are few. */
    public Page<Webhook> registered(Span span) {
        List<Webhook> all = ledger.state().webhooks().values().stream()
                .filter(webhook -> !webhook.createdAt().isBefore(span.from())
                        && !webhook.createdAt().isAfter(span.to()))
                .sorted(Comparator.comparing(Webhook::createdAt))
                .toList();
        return new Page<>(
                all.stream().skip(span.offset()).limit(span.pageSize()).toList(), all.size());
    }

    /** @throws PixRefusal if none is registered */
    public void drop(String key) {
        ledger.decide(() -> {
            ledger.record(new Entry.WebhookDropped(existing(key).key()));
            return key;
        });
    }
}
