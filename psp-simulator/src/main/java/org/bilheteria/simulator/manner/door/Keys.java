package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.wire.Problem;

/** What a gateway wants to see of every application beside its token. */
final class Keys implements Doorkeeper {

    private static final String QUERY_KEY = "gw-dev-app-key";
    private static final String HEADER = "client_id";

    private final Manners manners;

    Keys(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Optional<Response> stop(Call call) {
        if (call.is("token")) {
            return Optional.empty();
        }
        if (manners.has(Manner.QUERY_KEY_REQUIRED) && call.query(QUERY_KEY).isEmpty()) {
            return refused(ErrorType.ACESSO_NEGADO, "Falta o parâmetro " + QUERY_KEY + ".");
        }
        return manners.has(Manner.CLIENT_ID_HEADER_REQUIRED)
                        && call.header(HEADER).isEmpty()
                ? refused(ErrorType.CREDENCIAL_INVALIDA, "Falta o cabeçalho " + HEADER + ".")
                : Optional.empty();
    }

    private static Optional<Response> refused(ErrorType type, String detail) {
        return Optional.of(Problem.of(new PixRefusal(type, detail)));
    }
}
