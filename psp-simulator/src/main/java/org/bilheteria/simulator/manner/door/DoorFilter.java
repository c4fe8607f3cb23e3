package org.bilheteria.simulator.manner.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Has every call pass the door, before it is known which resource it is for: some are led to another one. */
@Provider
@PreMatching
@ApplicationScoped
public class DoorFilter implements ContainerRequestFilter {

    @Inject
    Door door;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!door.isGuarded()) {
            return;
        }
        Call call = new Call(request);
        if (!call.isOne()) {
            return;
        }
        Optional<Response> stopped = door.stop(call);
        if (stopped.isPresent()) {
            request.abortWith(stopped.get());
        } else {
            door.elsewhere(call).ifPresent(request::setRequestUri);
        }
    }
}
