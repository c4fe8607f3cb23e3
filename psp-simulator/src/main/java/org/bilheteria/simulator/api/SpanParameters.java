package org.bilheteria.simulator.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Page;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.ledger.Span;
import org.bilheteria.simulator.wire.Moments;

/** The query of a list: {@code inicio}, {@code fim}, {@code paginacao.*} and filters. */
final class SpanParameters {

    private final MultivaluedMap<String, String> query;
    private final ErrorType fault;

    SpanParameters(MultivaluedMap<String, String> query, ErrorType fault) {
        this.query = query;
        this.fault = fault;
        for (String payer : new String[] {"cpf", "cnpj"}) {
            if (query.containsKey(payer)) {
                throw refused(payer, "não é um filtro que o simulador conheça");
            }
        }
    }

    Span span() {
        return span(moment("inicio"), moment("fim"));
    }

    /** Where both ends may be left out. */
    Span spanUntil(Instant now) {
        return span(
                text("inicio").isEmpty() ? Instant.EPOCH : moment("inicio"),
                text("fim").isEmpty() ? now : moment("fim"));
    }

    private Span span(Instant from, Instant to) {
        Span span = new Span(
                from,
                to,
                number("paginacao.paginaAtual", 0, Integer.MAX_VALUE, 0),
                number("paginacao.itensPorPagina", 1, 1000, 100));
        if (span.to().isBefore(span.from())) {
            throw refused("fim", "é anterior a inicio");
        }
        return span;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(query.getFirst(name));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(text -> {
            if (!"true".equals(text) && !"false".equals(text)) {
                throw refused(name, "deve ser true ou false");
            }
            return Boolean.valueOf(text);
        });
    }

    private Instant moment(String name) {
        try {
            return Moments.parse(text(name).orElseThrow(() -> refused(name, "é obrigatório")));
        } catch (DateTimeException malformed) {
            throw refused(name, "deve ser um instante RFC 3339");
        }
    }

    private int number(String name, int least, int most, int otherwise) {
        try {
            int number = text(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // said below
        }
        throw refused(name, "deve ser um número de " + least + " a " + most);
    }

    PixRefusal refused(String name, String why) {
        return new PixRefusal(fault, "O parâmetro " + name + " " + why + ".", name);
    }

    /** What was asked, as every list repeats it. */
    static JsonObject echo(Span span, Page<?> page) {
        int pages = Math.max(1, (page.total() + span.pageSize() - 1) / span.pageSize());
        JsonObjectBuilder paging = JsonText.object()
                .add("paginaAtual", span.page())
                .add("itensPorPagina", span.pageSize())
                .add("quantidadeDePaginas", pages)
                .add("quantidadeTotalDeItens", page.total());
        return JsonText.object()
                .add("inicio", span.from().toString())
                .add("fim", span.to().toString())
                .add("paginacao", paging)
                .build();
    }
}
