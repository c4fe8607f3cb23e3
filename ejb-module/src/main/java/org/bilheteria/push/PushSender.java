package org.bilheteria.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.bilheteria.shared.Settings;

/** Has browsers told what is due, each push service in its own {@link PushLane}. No transaction is open while one is asked. */
@ApplicationScoped
public class PushSender {

    @Resource
    ManagedExecutorService executor;

    @Inject
    PushOutbox outbox;

    @Inject
    PushTexts texts;

    @Inject
    PushKeys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** As many as the setting ever had entries. */
    private final Map<String, PushLane> lanes = new ConcurrentHashMap<>();

    private PushExchange exchange;

    @PostConstruct
    void open() {
        exchange = new PushExchange(new SignedOnce(keys.pair(), clock), contact());
    }

    private String contact() {
        String contact = settings.text("push.contact").orElse("mailto:" + settings.organiserEmail());
        if (!contact.startsWith("mailto:") && !contact.startsWith("https://")) {
            throw Settings.wrong("push.contact", contact, "a mailto or https address");
        }
        return contact;
    }

    /** Starts the lanes that have something to do; waits for none of them. */
    void send() {
        for (String service : outbox.due()) {
            PushLane lane = lanes.computeIfAbsent(service, entry -> new PushLane(entry, outbox, this::tell, clock));
            if (lane.begin()) {
                start(lane);
            }
        }
    }

    private void start(PushLane lane) {
        try {
            executor.execute(lane::run);
        } catch (RejectedExecutionException busy) {
            lane.giveBack();
        }
    }

    private CompletableFuture<PushAnswer> tell(OutgoingPush push) {
        PushAddress address = push.subscription().address();
        // Asked again: the setting may have changed since.
        if (PushServices.of(settings).of(address.endpoint()).isEmpty()) {
            return CompletableFuture.completedFuture(PushAnswer.never("no service of ours any more"));
        }
        return texts.of(push)
                .map(text -> exchange.send(address, text, clock.instant()))
                .orElseGet(() -> CompletableFuture.completedFuture(PushAnswer.never("nothing left to tell")));
    }
}
