package org.bilheteria.web.buyer;

import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.rest.JsonBody;
import org.junit.jupiter.api.Test;

/** Goal: a request to enter the line is read as {@code /openapi} describes it. */
class EntryContractTest {

    @Test
    void anEntry() {
        new BodyContract("arrive", "Entry", json -> EntryJson.request(1, 1, JsonBody.of(json)))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .keepsTheBounds();
    }
}
