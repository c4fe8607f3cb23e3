package org.bilheteria.line.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.catalogue.OpenSales;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.Phase;
import org.bilheteria.line.Comings;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceIds;
import org.bilheteria.line.Places;
import org.bilheteria.line.Wanted;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Decides who may enter a line: the first rule that speaks against it wins. */
@ApplicationScoped
class EntryRules {

    @Inject
    OpenSales sales;

    @Inject
    Places places;

    @Inject
    KnownBuyers known;

    @Inject
    PlaceIds ids;

    @Inject
    StockWatch stock;

    /** Which place somebody asks for, whether they may have it or not. */
    Entrant identify(EntryRequest request) {
        Performance performance = sales.performance(request.performance()).orElseThrow(Performance::missing);
        checkSector(request, performance);
        List<Place> mine = known.mayHavePlace(request.buyer(), performance)
                ? places.of(request.buyer(), request.performance())
                : List.of();
        List<Place> here = mine.stream()
                .filter(place -> place.sector() == request.sector())
                .toList();
        int attempt = here.size();
        return new Entrant(
                request,
                performance,
                ids.id(request.buyer(), request.sector(), attempt),
                attempt,
                here.stream().filter(place -> place.state().live()).findFirst(),
                mine);
    }

    /** @throws Refused when the entrant may not enter at this stamp */
    void admit(Entrant entrant, Instant stamp) {
        checkPhase(entrant.performance(), stamp);
        Wanted.in(entrant.mine()).check(entrant.request().wish(), entrant.performance());
        checkStock(entrant.request().sector());
        checkComings(entrant.mine(), stamp);
        known.add(entrant.request().buyer(), entrant.request().performance());
    }

    /** The places somebody may have asked for at this moment in any line of the performance. */
    List<String> underWay(Entrant entrant) {
        return entrant.performance().sectors().stream()
                .map(sector -> {
                    int attempt = (int) entrant.mine().stream()
                            .filter(place -> place.sector() == sector.id())
                            .count();
                    return ids.id(entrant.request().buyer(), sector.id(), attempt);
                })
                .toList();
    }

    private static void checkSector(EntryRequest request, Performance performance) {
        if (performance.sector(request.sector()).isEmpty()) {
            throw new Refused(Refusal.UNKNOWN_SECTOR, "The performance has no such sector");
        }
    }

    /** @throws Refused NOT_OPEN or SALE_CLOSED to whoever comes at this time */
    static void checkPhase(Performance performance, Instant now) {
        Phase phase = performance.phase(now, false);
        if (phase == Phase.ANNOUNCED) {
            throw new Refused(Refusal.NOT_OPEN, "The lobby is not open yet");
        }
        if (!phase.takesArrivals()) {
            throw new Refused(Refusal.SALE_CLOSED, "The sale is closed");
        }
    }

    private static void checkComings(List<Place> mine, Instant stamp) {
        Optional<Duration> wait = Comings.wait(mine, stamp);
        if (wait.isPresent()) {
            throw new Refused(Refusal.LEFT_TOO_OFTEN, "Lines were entered and left too often", wait.get());
        }
    }

    private void checkStock(int sector) {
        if (stock.soldOut(sector)) {
            throw new Refused(Refusal.SOLD_OUT, "Every ticket of the sector is sold");
        }
    }
}
