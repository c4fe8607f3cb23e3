package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Sends some calls away. */
interface Doorkeeper {

    /** What is answered at the door; empty when the call may go on. */
    Optional<Response> stop(Call call);
}
