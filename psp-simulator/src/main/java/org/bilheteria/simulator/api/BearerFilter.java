package org.bilheteria.simulator.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.setting.SimulatorSettings;

/** A token must be one of ours; having none is allowed as long as no credentials are configured. */
@Provider
@Protected
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    SimulatorSettings settings;

    @Inject
    AccessTokens tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        boolean accepted = header == null
                ? settings.auth().isEmpty()
                : header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        && tokens.isValid(header.substring(SCHEME.length()).strip());
        if (!accepted) {
            throw new PixRefusal(ErrorType.CREDENCIAL_INVALIDA, "Falta um token válido; peça um em POST /oauth/token.");
        }
    }
}
