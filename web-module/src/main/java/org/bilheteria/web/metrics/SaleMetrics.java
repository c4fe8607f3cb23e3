package org.bilheteria.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.steering.Figures;
import org.bilheteria.steering.SaleRegistered;
import org.bilheteria.token.Signer;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The sale's own figures at {@code /metrics}, each read from the board when somebody scrapes it. No tag is about a person:
 * performances and sectors are few, places and buyers are not.
 */
@ApplicationScoped
public class SaleMetrics {

    private static final Duration FRESH = Duration.ofSeconds(1);

    @Inject
    MetricRegistry registry;

    @Inject
    Figures figures;

    @Inject
    Gate gate;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /** What there is without any sale. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        registry.gauge("bilheteria_broker_depth", figures, Figures::brokerDepth);
        registry.gauge("bilheteria_gate_pending", gate, Gate::pending);
        registry.gauge("bilheteria_gate_sent_back", gate, Gate::sentBack);
        registry.gauge("bilheteria_signing_native", signer, key -> key.isNative() ? 1 : 0);
    }

    void register(@Observes SaleRegistered sale) {
        int performance = sale.performance();
        Tag tag = new Tag("performance", Integer.toString(performance));
        Recent<Board> latest = new Recent<>(() -> figures.board(performance), FRESH, clock);
        gauge(latest, "bilheteria_open", board -> board.phase() == Phase.OPEN ? 1 : 0, tag);
        gauge(latest, "bilheteria_psp_answering", board -> figures.pspAnswering(board.performance()) ? 1 : 0, tag);
        latest.value()
                .ifPresent(board -> board.performance().sectors().forEach(sector -> sector(latest, sector.id(), tag)));
    }

    private void sector(Recent<Board> latest, int id, Tag performance) {
        Tag sector = new Tag("sector", Integer.toString(id));
        gauge(latest, id, "bilheteria_tickets", SectorBoard::available, performance, sector, state("free"));
        gauge(latest, id, "bilheteria_tickets", SectorBoard::held, performance, sector, state("held"));
        gauge(latest, id, "bilheteria_tickets", SectorBoard::sold, performance, sector, state("sold"));
        gauge(latest, id, "bilheteria_places", SectorBoard::waiting, performance, sector, state("waiting"));
        gauge(latest, id, "bilheteria_places", SectorBoard::lobby, performance, sector, state("lobby"));
        gauge(latest, id, "bilheteria_numbers", SectorBoard::lastNumber, performance, sector, state("given"));
        gauge(latest, id, "bilheteria_numbers", SectorBoard::calledUpTo, performance, sector, state("called"));
        gauge(latest, id, "bilheteria_journal", SectorBoard::journalSeq, performance, sector, state("lines"));
    }

    private static Tag state(String state) {
        return new Tag("state", state);
    }

    private void gauge(Recent<Board> latest, int sector, String name, ToLongFunction<SectorBoard> figure, Tag... tags) {
        gauge(latest, name, board -> figure.applyAsLong(board.sector(sector)), tags);
    }

    private void gauge(Recent<Board> latest, String name, ToLongFunction<Board> figure, Tag... tags) {
        registry.gauge(name, latest, known -> known.figure(figure), tags);
    }
}
