package org.bilheteria.account.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Judges ID tokens (OpenID Connect Core 1.0, 3.1.3.7): signatures by keys of the provider only, never by a secret, never none. */
final class IdTokens {

    private static final int LONGEST = 16_384;
    private static final int LONGEST_SUBJECT = 255;
    private static final int SKEW_SECONDS = 30;

    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    /** Of those of which one is wrong in a way that has a name. */
    private static final Map<Integer, String> REASONS = Map.of(
            ErrorCodes.EXPIRED, "it has expired",
            ErrorCodes.ISSUER_INVALID, "it is of another issuer",
            ErrorCodes.ISSUER_MISSING, "it names no issuer",
            ErrorCodes.AUDIENCE_INVALID, "it is for somebody else",
            ErrorCodes.AUDIENCE_MISSING, "it names no audience",
            ErrorCodes.SIGNATURE_INVALID, "its signature is wrong",
            ErrorCodes.SUBJECT_MISSING, "it names nobody");

    private final ProviderCalls calls;

    IdTokens(ProviderCalls calls) {
        this.calls = calls;
    }

    /**
     * The claims of a token that is this provider's answer to this nonce. For a key we don't know keys are read anew, once.
     *
     * @throws Untrusted whatever is wrong
     * @throws ProviderAway when the keys can't be had
     */
    Map<String, Object> check(Provider provider, String token, String nonce, Instant now) {
        if (token.length() > LONGEST) {
            throw new Untrusted("it is too long");
        }
        try {
            return claims(provider, token, nonce, now, calls.keys(provider));
        } catch (UnknownKey perhapsNew) {
            try {
                return claims(provider, token, nonce, now, calls.freshKeys(provider));
            } catch (UnknownKey unknown) {
                throw new Untrusted("its key is unknown");
            }
        }
    }

    private static Map<String, Object> claims(
            Provider provider, String token, String nonce, Instant now, List<JsonWebKey> keys) throws UnknownKey {
        try {
            JwtClaims claims = consumer(provider, now, keys).processToClaims(token);
            checkMore(provider, claims, nonce);
            return claims.getClaimsMap();
        } catch (InvalidJwtException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnresolvableKeyException) {
                    throw new UnknownKey();
                }
            }
            throw new Untrusted(reason(refused));
        } catch (MalformedClaimException malformed) {
            throw new Untrusted("a claim of it is malformed");
        }
    }

    private static JwtConsumer consumer(Provider provider, Instant now, List<JsonWebKey> keys) {
        JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys);
        // Where the token names no key, and several would do.
        resolver.setDisambiguateWithVerifySignature(true);
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(SIGNED)
                .setVerificationKeyResolver(resolver)
                .setExpectedIssuer(true, provider.issuer())
                .setExpectedAudience(true, provider.clientId())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build();
    }

    private static void checkMore(Provider provider, JwtClaims claims, String nonce) throws MalformedClaimException {
        String said = claims.hasClaim("nonce") ? claims.getStringClaimValue("nonce") : "";
        if (!MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), nonce.getBytes(StandardCharsets.UTF_8))) {
            throw new Untrusted("its nonce is not ours");
        }
        boolean forOthersToo = claims.getAudience().size() > 1;
        if ((forOthersToo || claims.hasClaim("azp")) && !provider.clientId().equals(claims.getClaimValue("azp"))) {
            throw new Untrusted("it was given to somebody else");
        }
        if (claims.getSubject().isBlank() || claims.getSubject().length() > LONGEST_SUBJECT) {
            throw new Untrusted("it names nobody");
        }
    }

    private static String reason(InvalidJwtException refused) {
        return refused.getErrorDetails().stream()
                .map(detail -> REASONS.get(detail.getErrorCode()))
                .filter(reason -> reason != null)
                .findFirst()
                .orElse("it is no token we take");
    }

    private static final class UnknownKey extends Exception {

        UnknownKey() {
            super("The key is unknown", null, false, false);
        }
    }
}
