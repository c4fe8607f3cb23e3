package org.bilheteria.checkout.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.psp.PixNotice;
import org.bilheteria.psp.pix.PixJson;
import org.bilheteria.shared.JmsConnections;
import org.jspecify.annotations.Nullable;

/** Where the PSP's notices come in. */
@ApplicationScoped
public class Notices {

    @Inject
    JmsConnections connections;

    @Inject
    OddNotices odd;

    @Inject
    Clock clock;

    private volatile @Nullable Instant last;

    /** How long ago the last one came to this node; empty when none has since it started. */
    public Optional<Duration> age() {
        return Optional.ofNullable(last).map(then -> Duration.between(then, clock.instant()));
    }

    /**
     * Takes a webhook's body; on disk when this returns.
     *
     * @throws IllegalArgumentException when it is no notice of payments
     */
    public void take(String body) {
        PixNotice notice = PixJson.notice(body);
        last = clock.instant();
        notice.malformed().forEach(odd::malformed);
        if (notice.settlements().isEmpty()) {
            return;
        }
        try (JMSContext context = connections.open()) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(context.createQueue("bilheteria.payments"), body);
        }
    }
}
