package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.wire.Problem;

/** Takes tokens back before their time. Safe for many threads. */
final class TokenLives implements Doorkeeper {

    private static final int CALLS = 20;

    /** More tokens than any test asks for; beyond, the oldest are forgotten along with all others. */
    private static final int MOST_TOKENS = 10_000;

    private final Manners manners;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    TokenLives(Manners manners) {
        this.manners = manners;
    }

    @Override
    public Optional<Response> stop(Call call) {
        boolean forbids = manners.has(Manner.TOKEN_TAKEN_BACK_403);
        if (call.is("token") || !forbids && !manners.has(Manner.TOKEN_TAKEN_BACK)) {
            return Optional.empty();
        }
        ErrorType type = forbids ? ErrorType.ACESSO_NEGADO : ErrorType.CREDENCIAL_INVALIDA;
        return call.header("Authorization")
                .filter(this::isSpent)
                .map(token -> Problem.of(new PixRefusal(type, "O token não vale mais.")));
    }

    private boolean isSpent(String token) {
        if (calls.size() >= MOST_TOKENS) {
            calls.clear();
        }
        return calls.merge(token, 1, Integer::sum) > CALLS;
    }
}
