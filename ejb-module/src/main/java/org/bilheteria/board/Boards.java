package org.bilheteria.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.line.gate.StockWatch;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.shared.cache.SharedReading;

/** The boards, read at most once a second each, however many ask. */
@ApplicationScoped
public class Boards implements StockWatch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private OpenSales sales;
    private Catalogue catalogue;
    private BoardReader reader;
    private Clock clock;
    private SharedReading<Integer, Board> boards;
    private final Map<Integer, CallPace> paces = new ConcurrentHashMap<>();
    /** Never changes, so it is never forgotten. */
    private final Map<Integer, Integer> performanceOf = new ConcurrentHashMap<>();

    /** For the container's proxies. */
    protected Boards() {}

    @Inject
    public Boards(OpenSales sales, Catalogue catalogue, BoardReader reader, Clock clock) {
        this.sales = sales;
        this.catalogue = catalogue;
        this.reader = reader;
        this.clock = clock;
        boards = new SharedReading<>(FRESH, clock);
    }

    /** The board of a performance; empty if there is none. One request reads it, others meanwhile have what was read before. */
    public Optional<Board> board(int performance) {
        return Optional.ofNullable(boards.get(
                performance, id -> sales.performance(id).map(this::read).orElse(null)));
    }

    private Board read(Performance performance) {
        performance.sectors().forEach(sector -> performanceOf.put(sector.id(), performance.id()));
        Board read = reader.read(performance, UtcMicros.now(clock));
        Map<Integer, Integer> callsPerMinute = new HashMap<>();
        read.sectors()
                .forEach(sector -> paces.computeIfAbsent(sector.sector().id(), id -> new CallPace())
                        .perMinute(read.at(), sector.calledUpTo())
                        .ifPresent(calls -> callsPerMinute.put(sector.sector().id(), calls)));
        return new Board(read.performance(), read.at(), read.sectors(), Map.copyOf(callsPerMinute));
    }

    @Override
    public boolean soldOut(int sector) {
        Integer performance = performanceOf.get(sector);
        if (performance == null) {
            performance = catalogue.performanceOf(sector);
        }
        return board(performance)
                .map(board -> board.sector(sector).stock() == SectorBoard.Stock.SOLD_OUT)
                .orElse(false);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged changed) {
        // Observers come in any order: a board read between the two would be made of the sale as it was.
        sales.forget(changed.performance());
        boards.forget(changed.performance());
    }
}
