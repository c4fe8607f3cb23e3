package org.bilheteria.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.charge.PspOutage;
import org.bilheteria.shared.Settings;
import org.bilheteria.steering.jmx.Moment;
import org.bilheteria.steering.jmx.SectorFigures;

/** What administrators and organisers look at while a sale runs, at most a second old. */
@ApplicationScoped
public class Figures {

    private final Map<Integer, Seen> latest = new ConcurrentHashMap<>();
    private final Map<Integer, History> histories = new ConcurrentHashMap<>();

    private Boards boards;
    private LapsingHolds lapsing;
    private PspOutage outage;
    private BrokerDepth depth;
    private Settings settings;

    /** For the container's proxies. */
    protected Figures() {}

    @Inject
    public Figures(Boards boards, LapsingHolds lapsing, PspOutage outage, BrokerDepth depth, Settings settings) {
        this.boards = boards;
        this.lapsing = lapsing;
        this.outage = outage;
        this.depth = depth;
        this.settings = settings;
    }

    /** Empty if there is no such performance. */
    public Optional<Board> board(int performance) {
        return boards.board(performance);
    }

    /** The sectors of a board, with what the public isn't told; read once for each board, however many look. */
    public List<SectorFigures> sectors(Board board) {
        return latest.compute(
                        board.performance().id(),
                        (id, seen) -> seen != null && seen.of == board ? seen : new Seen(board, read(board)))
                .sectors;
    }

    private List<SectorFigures> read(Board board) {
        Map<Integer, Integer> soon = lapsing.bySector(
                board.sectors().stream().map(sector -> sector.sector().id()).toList());
        return board.sectors().stream()
                .map(sector -> figures(sector, soon.getOrDefault(sector.sector().id(), 0)))
                .toList();
    }

    private static SectorFigures figures(SectorBoard board, int lapsing) {
        return new SectorFigures(
                board.sector().id(),
                board.sector().name(),
                board.capacity(),
                board.available(),
                board.held(),
                board.sold(),
                lapsing,
                board.waiting(),
                board.lobby(),
                board.lastNumber(),
                board.calledUpTo());
    }

    /** Calls per second and sector that are allowed now; 0 for any number. */
    public int callsPerSecond(Performance performance) {
        return performance.callsPerSecond().orElseGet(settings::callsPerSecond);
    }

    /** Whether the payment provider answered when it was asked last, as far as this sale knows. */
    public boolean pspAnswering(Performance performance) {
        boolean stopped =
                performance.pausedFor().filter(PauseReason.PSP_AWAY::equals).isPresent();
        return !stopped && !outage.away();
    }

    /** Messages that wait in the broker, as of at most five seconds ago; -1 when it does not tell. */
    public long brokerDepth() {
        return depth.latest();
    }

    /** The last ten minutes, the oldest first. */
    public List<Moment> moments(int performance) {
        return history(performance).moments();
    }

    /** The last ten seconds as one. */
    public Moment lately(int performance) {
        return history(performance).lately();
    }

    /** Remembers the sale as it is now. */
    void remember(int performance) {
        board(performance).ifPresent(board -> history(performance).add(Reading.of(board)));
    }

    private record Seen(Board of, List<SectorFigures> sectors) {}

    private History history(int performance) {
        return histories.computeIfAbsent(performance, any -> new History());
    }
}
