package org.bilheteria.web.account.passkey;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.bilheteria.account.passkey.Assertion;
import org.bilheteria.account.passkey.Attestation;
import org.bilheteria.account.passkey.Passkey;
import org.bilheteria.account.passkey.Wanted;
import org.bilheteria.shared.Json;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.rest.JsonBody;

/** What browsers and we tell each other, in the words of Web Authentication (W3C, Level 3, 5.1.8 to 5.1.10). */
final class CredentialJson {

    /** People look for their phone. In milliseconds. */
    private static final int PATIENCE = 300_000;

    private static final int ES256 = -7;
    private static final int RS256 = -257;

    private CredentialJson() {}

    /** For {@code navigator.credentials.create}. */
    static JsonObject creation(Wanted wanted) {
        JsonArrayBuilder known = Json.createArrayBuilder();
        wanted.known().forEach(passkey -> known.add(descriptor(passkey)));
        return Json.createObjectBuilder()
                .add(
                        "rp",
                        Json.createObjectBuilder().add("id", wanted.site().id()).add("name", "Bilheteria"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", wanted.userHandle())
                                .add("name", wanted.email())
                                .add("displayName", wanted.name()))
                .add("challenge", wanted.challenge())
                .add(
                        "pubKeyCredParams",
                        Json.createArrayBuilder().add(algorithm(ES256)).add(algorithm(RS256)))
                .add("timeout", PATIENCE)
                .add("excludeCredentials", known)
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build();
    }

    private static JsonObjectBuilder algorithm(int number) {
        return Json.createObjectBuilder().add("type", "public-key").add("alg", number);
    }

    private static JsonObjectBuilder descriptor(Passkey passkey) {
        JsonArrayBuilder transports = Json.createArrayBuilder();
        List.of(passkey.transports().split(",")).stream()
                .filter(transport -> !transport.isEmpty())
                .forEach(transports::add);
        return Json.createObjectBuilder()
                .add("id", passkey.credential())
                .add("type", "public-key")
                .add("transports", transports);
    }

    /** For {@code navigator.credentials.get}: any passkey of this site. */
    static JsonObject request(String challenge, String site) {
        return Json.createObjectBuilder()
                .add("challenge", challenge)
                .add("timeout", PATIENCE)
                .add("rpId", site)
                .add("allowCredentials", Json.createArrayBuilder())
                .add("userVerification", "required")
                .build();
    }

    /** @throws Refused MALFORMED */
    static Attestation attestation(JsonBody credential) {
        JsonBody response = credential.object("response");
        JsonArray transports = response.array("transports");
        if (transports.stream().anyMatch(transport -> !(transport instanceof JsonString))) {
            throw new Refused(Refusal.MALFORMED, "transports is a list of texts");
        }
        return new Attestation(
                response.string("clientDataJSON"),
                response.string("attestationObject"),
                transports.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .distinct()
                        .toList());
    }

    /** @throws Refused MALFORMED */
    static Assertion assertion(JsonBody credential) {
        JsonBody response = credential.object("response");
        return new Assertion(
                credential.string("id"),
                // Of those that don't say whose they are none is ours.
                response.optionalString("userHandle").orElse(""),
                response.string("clientDataJSON"),
                response.string("authenticatorData"),
                response.string("signature"));
    }
}
