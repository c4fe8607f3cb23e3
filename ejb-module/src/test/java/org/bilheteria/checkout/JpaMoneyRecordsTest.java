package org.bilheteria.checkout;

import java.util.function.Function;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.ledger.JpaMoneyRecords;
import org.bilheteria.checkout.ledger.MoneyRecords;
import org.bilheteria.line.Place;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.junit.jupiter.api.AfterEach;

class JpaMoneyRecordsTest extends MoneyRecordsContract {

    private final JpaInMemory database = new JpaInMemory();
    private final int sector;

    JpaMoneyRecordsTest() {
        Performance show =
                new Performance("Show", "Venue", NOON, new SaleWindow(NOON, NOON, NOON.plusSeconds(1)), 4, 2);
        show.addSector("Pista", new SectorPrices(new Money(250_00), new Money(125_00)));
        database.run(entities -> entities.persist(show));
        sector = show.sectors().get(0).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    <T> T ask(Function<MoneyRecords, T> act) {
        return database.ask(entities -> act.apply(new JpaMoneyRecords(entities)));
    }

    @Override
    int sector() {
        return sector;
    }

    @Override
    void known(Place knownPlace, Hold itsHold) {
        database.run(entities -> entities.persist(knownPlace));
        database.run(entities -> entities.persist(itsHold));
    }
}
