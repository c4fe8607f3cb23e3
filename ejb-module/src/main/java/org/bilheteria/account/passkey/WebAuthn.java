package org.bilheteria.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The rules of Web Authentication (W3C, Level 2, 7.1 and 7.2), as the library checks them. */
final class WebAuthn {

    private static final Logger LOG = Logger.getLogger(WebAuthn.class.getName());

    /** ES256, which phones and keys make, and RS256, which older Windows makes. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private static final Set<String> TRANSPORTS =
            Set.of("ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** The answer to everything that is wrong with a passkey one signs in by. */
    static Refused bad() {
        return new Refused(
                Refusal.BAD_PASSKEY,
                "There is no such passkey, or its answer is for another site or a challenge that is over or was answered");
    }

    /** The answer to everything that is wrong with a passkey one adds. */
    static Refused refused() {
        return new Refused(
                Refusal.PASSKEY_REFUSED,
                "The passkey is there already, or is for another site or a challenge that is over or was answered");
    }

    /**
     * Judges a new passkey.
     *
     * @param known the challenge with this text, if it is one of ours that counts
     * @throws Refused PASSKEY_REFUSED
     */
    NewKey check(Attestation answer, RelyingParty site, Function<String, Optional<Challenge>> known) {
        try {
            RegistrationData data = library.parse(new RegistrationRequest(
                    bytes(answer.attestationObject()), bytes(answer.clientData()), Set.copyOf(answer.transports())));
            Challenge challenge =
                    known.apply(challenge(data.getCollectedClientData())).orElseThrow(WebAuthn::refused);
            library.verify(data, new RegistrationParameters(server(site, challenge), ALGORITHMS, true, true));
            return key(challenge, data, answer);
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            LOG.log(Level.FINE, "A new passkey was refused", wrong);
            throw refused();
        }
    }

    private NewKey key(Challenge challenge, RegistrationData data, Attestation answer) {
        AuthenticatorData<?> said =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData made = Objects.requireNonNull(said.getAttestedCredentialData());
        return new NewKey(
                challenge,
                ENCODER.encodeToString(made.getCredentialId()),
                ENCODER.encodeToString(converter.getCborConverter().writeValueAsBytes(made.getCOSEKey())),
                said.getSignCount(),
                made.getAaguid().toString(),
                answer.transports().stream()
                        .filter(TRANSPORTS::contains)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new), found -> String.join(",", found))),
                said.isFlagBE(),
                said.isFlagBS());
    }

    /**
     * Judges whether whoever answers has the passkey's key, and was recognised by what keeps it.
     *
     * @param known as above
     * @throws Refused BAD_PASSKEY
     */
    Proof check(Assertion answer, Passkey passkey, RelyingParty site, Function<String, Optional<Challenge>> known) {
        try {
            AuthenticationData data = library.parse(new AuthenticationRequest(
                    bytes(answer.credential()),
                    bytes(answer.userHandle()),
                    bytes(answer.authenticatorData()),
                    bytes(answer.clientData()),
                    bytes(answer.signature())));
            Challenge challenge = known.apply(challenge(data.getCollectedClientData()))
                    .filter(ours -> passkey.userHandle().equals(answer.userHandle()))
                    .orElseThrow(WebAuthn::bad);
            library.verify(
                    data, new AuthenticationParameters(server(site, challenge), credential(passkey), null, true, true));
            AuthenticatorData<?> said = Objects.requireNonNull(data.getAuthenticatorData());
            return new Proof(challenge, said.getSignCount(), said.isFlagBS());
        } catch (MaliciousCounterValueException copied) {
            LOG.log(
                    Level.WARNING,
                    "The counter of passkey {0} did not rise: its key may have been copied. Nobody was signed in",
                    passkey.id());
            throw bad();
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            LOG.log(Level.FINE, "A passkey's answer was refused", wrong);
            throw bad();
        }
    }

    private CredentialRecord credential(Passkey passkey) {
        COSEKey key = Objects.requireNonNull(
                converter.getCborConverter().readValue(bytes(passkey.publicKey()), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, bytes(passkey.credential()), new FastKey(key)),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(RelyingParty site, Challenge challenge) {
        Set<Origin> origins = site.origins().stream().map(Origin::new).collect(Collectors.toSet());
        byte[] asked = challenge.text().getBytes(StandardCharsets.US_ASCII);
        return ServerProperty.builder()
                .origins(origins)
                .rpId(site.id())
                .challenge(new DefaultChallenge(asked))
                .build();
    }

    private static String challenge(@Nullable CollectedClientData said) {
        if (said == null) {
            throw new IllegalArgumentException("No client data");
        }
        return new String(said.getChallenge().getValue(), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
