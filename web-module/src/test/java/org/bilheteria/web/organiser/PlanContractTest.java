package org.bilheteria.web.organiser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.rest.JsonBody;
import org.junit.jupiter.api.Test;

/** Goal: organisers' plans and changes are read as {@code /openapi} describes them. */
class PlanContractTest {

    private static final String CREATE = "createPerformance";
    private static final String CHANGE = "changePerformance";

    private final Settings settings = new Settings() {
        @Override
        public int limitPerBuyer() {
            // As many as there may be at half price: one bound at a time is tried.
            return 100;
        }

        @Override
        public int halfPerBuyer() {
            return 1;
        }
    };

    @Test
    void aPlan() {
        new BodyContract(CREATE, "PerformancePlan", json -> PlanJson.plan(JsonBody.of(json), settings))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void aSectorOfAPlan() {
        new BodyContract(CREATE, "SectorPlan", json -> PlanJson.sector(JsonBody.of(json)))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void aChange() {
        new BodyContract(CHANGE, "PerformanceChange", json -> EditJson.change(JsonBody.of(json)))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void aChangeOfASector() {
        new BodyContract(CHANGE, "SectorChange", json -> EditJson.change(sector(json))).keepsTheBounds();
    }

    private static JsonBody sector(JsonObject json) {
        return JsonBody.of(Json.createObjectBuilder()
                .add("sectors", Json.createArrayBuilder().add(json))
                .build());
    }
}
