package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bilheteria.board.Board;
import org.bilheteria.board.Boards;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.line.Wish;
import org.bilheteria.line.gate.EntryRequest;
import org.bilheteria.line.gate.GateFull;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.Door;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** One performance: its sectors and prices, and the form to enter a line. */
@Named
@RequestScoped
public class PerformancePage {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    @Inject
    Boards boards;

    @Inject
    Door door;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Board board;
    private Optional<SectorBoard> chosen;
    private int full = 1;
    private int half;
    private boolean acceptFewer;
    private String stamp = "";

    @PostConstruct
    void read() {
        board = boards.board(pageRequest.id("id")).orElseThrow(Performance::missing);
        String sector = pageRequest.parameter("sector");
        chosen = board.sectors().stream()
                .filter(each -> Integer.toString(each.sector().id()).equals(sector))
                .findFirst();
    }

    /** Enters the line and shows the place; says why if that can't be. */
    public void enter() {
        String here = "/performance?id=" + getId() + "&sector=" + getChosenId();
        long buyer = pageRequest.buyerOrSignIn(here);
        if (buyer == 0) {
            return;
        }
        try {
            if (full + half < 1) {
                throw new Refused(Refusal.QUANTITY, "Ask for at least one ticket");
            }
            EntryRequest request = new EntryRequest(buyer, getId(), chosenSector(), new Wish(full, half, acceptFewer));
            pageRequest.redirect("/place?id="
                    + door.arrive(request, pageRequest.visit(stamp), LONGEST_WAIT)
                            .place());
        } catch (Refused refused) {
            if (refused instanceof GateFull full) {
                stamp = full.stamp();
            }
            pageRequest.showRefusal(refused);
        }
    }

    private int chosenSector() {
        return chosen.orElseThrow(() -> new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector"))
                .sector()
                .id();
    }

    private Performance performance() {
        return board.performance();
    }

    public List<SectorRow> getSectors() {
        return board.sectors().stream()
                .map(sector ->
                        SectorRow.of(sector, chosen.filter(sector::equals).isPresent(), language))
                .toList();
    }

    public String getTitle() {
        return performance().title();
    }

    public String getVenue() {
        return performance().venue();
    }

    public String getStartsAt() {
        return language.write(performance().startsAt());
    }

    public String getPhase() {
        return board.phase().name();
    }

    public String getPhaseKey() {
        return "Phase." + getPhase();
    }

    public String getMessage() {
        return performance().message().orElse("");
    }

    public String getLimits() {
        return language.text(
                "performance.limits",
                performance().limitPerBuyer(),
                performance().halfPerBuyer());
    }

    public String getCountdownTo() {
        return SaleTimes.of(board, language).countdownTo();
    }

    public String getCountdownLabel() {
        return SaleTimes.of(board, language).label();
    }

    public boolean isTakesArrivals() {
        return board.phase().takesArrivals();
    }

    public boolean isChoosing() {
        return isTakesArrivals() && chosen.isPresent();
    }

    public String getChosenName() {
        return chosen.map(sector -> sector.sector().name()).orElse("");
    }

    public int getChosenId() {
        return chosen.map(sector -> sector.sector().id()).orElse(0);
    }

    public List<Integer> getFullChoices() {
        return IntStream.rangeClosed(0, performance().limitPerBuyer()).boxed().toList();
    }

    public List<Integer> getHalfChoices() {
        return IntStream.rangeClosed(0, performance().halfPerBuyer()).boxed().toList();
    }

    public int getId() {
        return performance().id();
    }

    /** The sealed stamp of an arrival that a full gate sent back; sent again with the form, it keeps its time. */
    public String getStamp() {
        return stamp;
    }

    public void setStamp(@Nullable String stamp) {
        this.stamp = stamp == null ? "" : stamp;
    }

    public int getFull() {
        return full;
    }

    public void setFull(int full) {
        this.full = full;
    }

    public int getHalf() {
        return half;
    }

    public void setHalf(int half) {
        this.half = half;
    }

    public boolean isAcceptFewer() {
        return acceptFewer;
    }

    public void setAcceptFewer(boolean acceptFewer) {
        this.acceptFewer = acceptFewer;
    }
}
