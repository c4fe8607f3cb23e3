package org.bilheteria.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleChanged;
import org.bilheteria.line.gate.StockWatch;
import org.bilheteria.shared.UtcMicros;

/** The boards, read at most once a second each, however many ask. */
@ApplicationScoped
public class Boards implements StockWatch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    @Inject
    OpenSales sales;

    @Inject
    Catalogue catalogue;

    @Inject
    BoardReader reader;

    @Inject
    Clock clock;

    private final Map<Integer, Board> boards = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> performanceOf = new ConcurrentHashMap<>();

    /** The board of a performance; empty if there is none. */
    public Optional<Board> board(int performance) {
        Board last = boards.get(performance);
        if (last != null && fresh(last)) {
            return Optional.of(last);
        }
        return sales.performance(performance).map(this::read);
    }

    /** One request reads; the others that ask at the same moment wait for what it reads. */
    private Board read(Performance performance) {
        return boards.compute(performance.id(), (id, last) -> {
            if (last != null && fresh(last)) {
                return last;
            }
            performance.sectors().forEach(sector -> performanceOf.put(sector.id(), id));
            return reader.read(performance, UtcMicros.now(clock));
        });
    }

    private boolean fresh(Board board) {
        return board.at().plus(FRESH).isAfter(clock.instant());
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
        boards.remove(changed.performance());
    }
}
