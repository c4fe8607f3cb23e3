package org.bilheteria.web.account.passkey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.rest.JsonBody;
import org.junit.jupiter.api.Test;

/** Goal: what browsers answer is read as {@code /openapi} describes it. */
class PasskeyContractTest {

    @Test
    void whatSignsIn() {
        new BodyContract("signInByPasskey", "PasskeyAssertion", json -> CredentialJson.assertion(JsonBody.of(json)))
                .missesWhatIsRequired()
                .isContentWithTheLeast();
        new BodyContract(
                        "signInByPasskey",
                        "PasskeyProof",
                        json -> CredentialJson.assertion(JsonBody.of(with("id", json))))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    @Test
    void whatIsAdded() {
        new BodyContract("addPasskey", "PasskeyAttestation", json -> CredentialJson.attestation(JsonBody.of(json)))
                .missesWhatIsRequired()
                .isContentWithTheLeast();
        new BodyContract("addPasskey", "PasskeyMade", json -> CredentialJson.attestation(JsonBody.of(with("id", json))))
                .readsTheFieldsThatAreDescribed()
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private static JsonObject with(String id, JsonObject response) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("response", response)
                .build();
    }
}
