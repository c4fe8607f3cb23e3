package org.bilheteria.checkout;

import java.util.function.Function;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.line.Place;
import org.bilheteria.shared.Money;

class PaperRecordsTest extends MoneyRecordsContract {

    private final PaperRecords records;

    PaperRecordsTest() {
        Performance show =
                new Performance("Show", "Venue", NOON, new SaleWindow(NOON, NOON, NOON.plusSeconds(1)), 4, 2);
        records = new PaperRecords(show.addSector("Pista", new SectorPrices(new Money(250_00), new Money(125_00))));
    }

    @Override
    <T> T ask(Function<MoneyRecords, T> act) {
        return act.apply(records);
    }

    @Override
    int sector() {
        return 7;
    }

    /** Paper believes it. */
    @Override
    void known(Place knownPlace, Hold itsHold) {}
}
