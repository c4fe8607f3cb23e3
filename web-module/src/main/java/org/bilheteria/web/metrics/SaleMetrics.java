package org.bilheteria.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import org.bilheteria.boxoffice.Board;
import org.bilheteria.boxoffice.SectorBoard;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.line.gate.Gate;
import org.bilheteria.steering.Figures;
import org.bilheteria.steering.SaleShown;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The sale's own figures at {@code /metrics}, each read from the board when somebody scrapes it. No tag is about a person:
 * performances and sectors are few, places and buyers are not.
 */
@ApplicationScoped
public class SaleMetrics {

    @Inject
    MetricRegistry registry;

    @Inject
    Figures figures;

    @Inject
    Gate gate;

    /** What there is without any sale. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        registry.gauge("bilheteria_broker_depth", figures, Figures::brokerDepth);
        registry.gauge("bilheteria_gate_pending", gate, Gate::pending);
        registry.gauge("bilheteria_gate_sent_back", gate, Gate::sentBack);
    }

    void shown(@Observes SaleShown shown) {
        int performance = shown.performance();
        Tag tag = new Tag("performance", Integer.toString(performance));
        registry.gauge("bilheteria_open", figures, known -> isOpen(known, performance), tag);
        registry.gauge("bilheteria_psp_answering", figures, known -> isPspAnswering(known, performance), tag);
        figures.board(performance)
                .ifPresent(board -> board.performance().sectors().forEach(sector -> sector(performance, sector)));
    }

    private void sector(int performance, Sector sector) {
        int id = sector.id();
        gauge(performance, id, "bilheteria_tickets", "free", SectorBoard::available);
        gauge(performance, id, "bilheteria_tickets", "held", SectorBoard::held);
        gauge(performance, id, "bilheteria_tickets", "sold", SectorBoard::sold);
        gauge(performance, id, "bilheteria_places", "waiting", SectorBoard::waiting);
        gauge(performance, id, "bilheteria_places", "lobby", SectorBoard::lobby);
        gauge(performance, id, "bilheteria_numbers", "given", SectorBoard::lastNumber);
        gauge(performance, id, "bilheteria_numbers", "called", SectorBoard::calledUpTo);
        gauge(performance, id, "bilheteria_journal", "lines", SectorBoard::journalSeq);
    }

    private void gauge(int performance, int sector, String name, String state, ToLongFunction<SectorBoard> figure) {
        registry.gauge(
                name,
                figures,
                known -> known.board(performance)
                        .map(board -> figure.applyAsLong(board.sector(sector)))
                        .orElse(0L),
                new Tag("performance", Integer.toString(performance)),
                new Tag("sector", Integer.toString(sector)),
                new Tag("state", state));
    }

    private static int isOpen(Figures known, int performance) {
        return known.board(performance)
                        .map(Board::phase)
                        .filter(Phase.OPEN::equals)
                        .isPresent()
                ? 1
                : 0;
    }

    private static int isPspAnswering(Figures known, int performance) {
        return known.board(performance)
                        .filter(board -> known.pspAnswering(board.performance()))
                        .isPresent()
                ? 1
                : 0;
    }
}
