package org.bilheteria.simulator.manner.door;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.manner.Manner;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.wire.Moments;
import org.bilheteria.simulator.wire.Problem;

/** What may not be asked for, or not here. */
final class Questions implements Doorkeeper {

    private static final Duration LONGEST_SPAN = Duration.ofDays(1);

    private final Manners manners;
    private final Clock clock;

    Questions(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    @Override
    public Optional<Response> stop(Call call) {
        if (call.is("cob.change")
                && manners.has(Manner.CHANGE_ELSEWHERE)
                && !call.path().startsWith(Detours.OTHER_BASE)) {
            return Optional.of(Response.fromResponse(Problem.of(ErrorType.REQUISICAO_INVALIDA, 405))
                    .header("Allow", "GET, PUT")
                    .build());
        }
        return call.isList() ? list(call) : Optional.empty();
    }

    private Optional<Response> list(Call call) {
        if (manners.has(Manner.LIST_FORBIDDEN)) {
            return refused(ErrorType.ACESSO_NEGADO, "O contrato não inclui listas.", "inicio");
        }
        String from = call.query("inicio").orElse("");
        String to = call.query("fim").orElse("");
        if (manners.has(Manner.LIST_REFUSES_MILLISECONDS) && (from + to).contains(".")) {
            return invalid(call, "não pode ter milissegundos", "inicio");
        }
        try {
            return span(call, Moments.parse(from), Moments.parse(to));
        } catch (DateTimeException malformed) {
            // Inside it is said what is wrong.
            return Optional.empty();
        }
    }

    private Optional<Response> span(Call call, Instant from, Instant to) {
        if (manners.has(Manner.LIST_REFUSES_FUTURE) && to.isAfter(clock.instant())) {
            return invalid(call, "está no futuro", "fim");
        }
        boolean isLong = Duration.between(from, to).compareTo(LONGEST_SPAN) > 0;
        return manners.has(Manner.LIST_SPAN_LIMITED) && isLong
                ? invalid(call, "está a mais de um dia de inicio", "fim")
                : Optional.empty();
    }

    private static Optional<Response> invalid(Call call, String why, String parameter) {
        ErrorType type = call.is("cob.list") ? ErrorType.COB_CONSULTA_INVALIDA : ErrorType.PIX_CONSULTA_INVALIDA;
        return refused(type, "O parâmetro " + parameter + " " + why + ".", parameter);
    }

    private static Optional<Response> refused(ErrorType type, String detail, String parameter) {
        return Optional.of(Problem.of(new PixRefusal(type, detail, parameter)));
    }
}
