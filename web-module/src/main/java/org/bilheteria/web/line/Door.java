package org.bilheteria.web.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.bilheteria.line.gate.Acknowledgement;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.SealedStamp;
import org.bilheteria.shared.Signer;
import org.bilheteria.shared.UtcMicros;

/**
 * The door: stamps an arrival, hands it to the gate and gives the receipt. The stamp is the time at which the request reached
 * the application, by the server's clock, or the sealed one a full gate gave the buyer to bring along. This is the one
 * place where a stamp is decided; a load balancer's signed stamp will come in here.
 */
@ApplicationScoped
public class Door {

    /** A receipt can be shown to prove an omission long after the sale. */
    private static final Duration RECEIPT_VALIDITY = Duration.ofDays(365);

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    SealedStamp seal;

    @Inject
    Signer signer;

    /**
     * @param brought the header a full gate gave, or null
     * @return completes when the arrival is durable
     * @throws Refused as {@link Gate#arrive} does; with GATE_FULL comes the stamp to bring along
     */
    public CompletionStage<Receipt> arrive(EntryRequest request, String brought) {
        Instant stamp = stamp(request, brought);
        try {
            return gate.arrive(request, stamp).thenApply(acknowledged -> receipt(acknowledged, request));
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.GATE_FULL) {
                throw new GateFull(refused, seal.seal(request.buyer(), request.performance(), stamp));
            }
            throw refused;
        }
    }

    private Instant stamp(EntryRequest request, String brought) {
        Instant now = UtcMicros.now(clock);
        if (brought == null) {
            return now;
        }
        // A stamp that does not open counts as none: he arrives now.
        return seal.open(brought, request.buyer(), request.performance())
                .filter(stamp -> !stamp.isAfter(now))
                .orElse(now);
    }

    private Receipt receipt(Acknowledgement acknowledged, EntryRequest request) {
        String signed = signer.sign(
                "receipt+jwt",
                Map.of(
                        "sub", acknowledged.place(),
                        "performance", Integer.toString(request.performance()),
                        "sector", Integer.toString(request.sector()),
                        "stamp", UtcMicros.text(acknowledged.stamp())),
                RECEIPT_VALIDITY);
        return new Receipt(
                acknowledged.place(), signed, acknowledged.stamp(), acknowledged.state(), acknowledged.repeated());
    }
}
