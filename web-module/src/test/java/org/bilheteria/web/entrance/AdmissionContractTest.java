package org.bilheteria.web.entrance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.rest.JsonBody;
import org.junit.jupiter.api.Test;

/** Goal: admissions are read as {@code /openapi} describes them. */
class AdmissionContractTest {

    @Test
    void whatAnEntranceTells() {
        new BodyContract("admit", "Admissions", json -> AdmissionJson.read(JsonBody.of(json)))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void anAdmission() {
        new BodyContract("admit", "Admission", json -> AdmissionJson.read(told(json)))
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private static JsonBody told(JsonObject admission) {
        return JsonBody.of(Json.createObjectBuilder()
                .add("entrance", "North")
                .add("admissions", Json.createArrayBuilder().add(admission))
                .build());
    }
}
