package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.notice.WebhookTrial;

/** All doorkeepers, in the order in which providers have them: gateway, access, question. */
public final class Door {

    private final Manners manners;
    private final List<Doorkeeper> doorkeepers;
    private final Detours detours;

    public Door(Manners manners, Clock clock, WebhookTrial trial) {
        this.manners = manners;
        doorkeepers = List.of(
                new Crowds(manners, clock),
                new TokenForms(manners),
                new Keys(manners),
                new TokenLives(manners),
                new Questions(manners, clock),
                new Registrations(manners, trial));
        detours = new Detours(manners);
    }

    /** Whether anybody looks at who comes in. */
    boolean isGuarded() {
        return !manners.polite();
    }

    /** What the first of them says who lets it not pass. */
    Optional<Response> stop(Call call) {
        return doorkeepers.stream()
                .map(doorkeeper -> doorkeeper.stop(call))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where it is led; empty if it goes where it wanted to. */
    Optional<URI> elsewhere(Call call) {
        return detours.of(call);
    }
}
