package org.bilheteria.boxoffice;

import java.util.function.Function;

class RecordsInMemoryTest extends SectorRecordsContract {

    private final RecordsInMemory records = new RecordsInMemory();

    @Override
    <T> T ask(Function<SectorRecords, T> act) {
        return act.apply(records);
    }

    @Override
    int sector() {
        return 7;
    }
}
