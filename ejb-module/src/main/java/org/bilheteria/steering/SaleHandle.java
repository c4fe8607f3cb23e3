package org.bilheteria.steering;

import java.util.function.Supplier;
import org.bilheteria.board.Board;
import org.bilheteria.catalogue.PauseReason;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleOffice;
import org.bilheteria.steering.jmx.Moment;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.bilheteria.steering.jmx.SectorFigures;
import org.jspecify.annotations.Nullable;

/** The bean of one performance; whoever pulls a lever is named by the tool they use. */
final class SaleHandle implements SaleMXBean {

    private static final int LONGEST_ACTOR = 80;

    private final int performance;
    private final Figures figures;
    private final SaleOffice office;

    SaleHandle(int performance, Figures figures, SaleOffice office) {
        this.performance = performance;
        this.figures = figures;
        this.office = office;
    }

    private Board board() {
        return StandardExceptions.translated(() -> figures.board(performance).orElseThrow(Performance::missing));
    }

    private Performance sale() {
        return board().performance();
    }

    @Override
    public int getPerformance() {
        return performance;
    }

    @Override
    public String getTitle() {
        return sale().title();
    }

    @Override
    public String getPhase() {
        return board().phase().name();
    }

    @Override
    public String getPausedFor() {
        return sale().pausedFor().map(PauseReason::name).orElse("");
    }

    @Override
    public String getMessage() {
        return sale().message().orElse("");
    }

    @Override
    public int getCallsPerSecond() {
        return figures.callsPerSecond(sale());
    }

    @Override
    public double getArrivalRate() {
        return figures.lately(performance).getArrivals();
    }

    @Override
    public double getCallRate() {
        return figures.lately(performance).getCalls();
    }

    @Override
    public boolean isPspAnswering() {
        return figures.pspAnswering(sale());
    }

    @Override
    public long getBrokerDepth() {
        return figures.brokerDepth();
    }

    @Override
    public SectorFigures[] getSectors() {
        return StandardExceptions.translated(() -> figures.sectors(board()).toArray(SectorFigures[]::new));
    }

    @Override
    public Moment[] getMoments() {
        return figures.moments(performance).toArray(Moment[]::new);
    }

    @Override
    public void open(String actor) {
        act(() -> office.open(performance, by(actor)));
    }

    @Override
    public void pause(String actor) {
        act(() -> office.pause(performance, PauseReason.ORGANISER, by(actor)));
    }

    @Override
    public void resume(String actor) {
        act(() -> office.resume(performance, by(actor)));
    }

    @Override
    public void close(String actor) {
        act(() -> office.close(performance, by(actor)));
    }

    @Override
    public void limitCalls(int calls, String actor) {
        change(() -> SaleEdit.nothing().calling(calls), actor);
    }

    @Override
    public void resize(int sector, int capacity, String actor) {
        change(() -> SaleEdit.nothing().resizing(sector, capacity), actor);
    }

    @Override
    public void tell(@Nullable String message, String actor) {
        if (message == null) {
            throw new IllegalArgumentException("There is no message");
        }
        change(() -> SaleEdit.nothing().telling(message), actor);
    }

    private void change(Supplier<SaleEdit> change, String actor) {
        act(() -> office.change(performance, change.get(), by(actor)));
    }

    private static String by(@Nullable String actor) {
        if (actor == null || actor.isBlank() || actor.length() > LONGEST_ACTOR) {
            throw new IllegalArgumentException("Say who you are");
        }
        return actor;
    }

    private static void act(Runnable lever) {
        StandardExceptions.translated(() -> {
            lever.run();
            return true;
        });
    }
}
