package org.bilheteria.account.openid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.shared.Digests;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/** Signing in by somebody who says who people are: to the provider, back, and into an account. No transaction is open meanwhile. */
@ApplicationScoped
public class OpenId {

    /** From a button to the answer: long enough to find a phone, and to confirm there. */
    public static final Duration ATTEMPT = Duration.ofMinutes(10);

    /** Long enough to look for a document. */
    public static final Duration VOUCHED = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(OpenId.class.getName());
    private static final int KEY_BYTES = 32;

    @Inject
    Keys keys;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Providers providers;

    @Inject
    ProviderCalls calls;

    @Inject
    IdentityDesk desk;

    @Inject
    SignUpLimit limit;

    private Seal seal;
    private byte[] subjects;
    private IdTokens tokens;
    private TokenRequest codes;

    @PostConstruct
    void open() {
        seal = new Seal(keys.secret("openid-seal", KEY_BYTES));
        subjects = keys.secret("openid-subject", KEY_BYTES);
        tokens = new IdTokens(calls);
        codes = new TokenRequest(calls);
    }

    /** Those by which one can sign in. */
    public List<Provider> providers() {
        return providers.all();
    }

    /** The one of this key, if there is one still. */
    public Optional<Provider> provider(String key) {
        return providers.of(key);
    }

    private Provider known(String key) {
        return provider(key).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no such provider"));
    }

    /**
     * Somebody goes to a provider.
     *
     * @param next where they were going, a path of this site
     * @param linking whose account is to get the identity; empty for signing in
     * @param keep whether they want to stay signed in for long
     * @throws Refused NOT_FOUND
     * @throws OpenIdRefused AWAY
     */
    public Departure begin(String key, String next, Optional<Long> linking, boolean keep) {
        Provider provider = known(key);
        return logged(provider, () -> {
            Discovery discovery = calls.discovery(provider);
            Attempt attempt =
                    Attempt.of(key, next, linking, keep, clock.instant().plus(ATTEMPT));
            return new Departure(
                    Departure.address(discovery.authorization(), provider, attempt, answeredTo(key)),
                    attempt.sealed(seal));
        });
    }

    /** Where a provider sends people back to: what has to be registered there. */
    public URI answeredTo(String key) {
        String site = settings.publicUrl();
        String base = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        return URI.create(base + "/openid/" + key + "/answer");
    }

    /** What was begun in this browser; empty when it is not of {@link #begin}, or over. */
    public Optional<Attempt> attempt(@Nullable String sealed) {
        return seal.open(Attempt.KIND, sealed, clock.instant()).map(Attempt::of);
    }

    /**
     * Judges what a provider answered, and finds the account.
     *
     * @param signedIn who is signed in
     * @throws OpenIdRefused with what is wrong
     */
    public Arrival answered(Answer answer, Optional<Long> signedIn) {
        Provider provider = known(answer.provider());
        return logged(provider, () -> {
            Attempt attempt = AnswerRules.check(answer, provider);
            String code = answer.code().orElseThrow(() -> new Untrusted("there is no code"));
            if (calls.discovery(provider).saysIssuer() && answer.issuer().isEmpty()) {
                throw new Untrusted("it does not say whose it is");
            }
            String token = codes.exchange(provider, code, attempt.verifier(), answeredTo(provider.key()));
            Map<String, Object> claims = tokens.check(provider, token, attempt.nonce(), clock.instant());
            return arrive(attempt, Vouched.of(provider, subject(provider, claims), claims, attempt.next()), signedIn);
        });
    }

    /** Keyed: at gov.br it is eleven digits, which are guessed in minutes from a plain hash. */
    private String subject(Provider provider, Map<String, Object> claims) {
        byte[] whole = (provider.issuer() + "\n" + claims.get("sub")).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmacSha256(subjects, whole));
    }

    private Arrival arrive(Attempt attempt, Vouched vouched, Optional<Long> signedIn) {
        try {
            if (attempt.linking().isPresent()) {
                if (!attempt.linking().equals(signedIn)) {
                    throw over("Somebody else is signed in now");
                }
                desk.add(signedIn.orElseThrow(), attempt, vouched);
                return new Arrival.Linked();
            }
            Optional<Buyer> owner = desk.signIn(attempt, vouched);
            return owner.<Arrival>map(Arrival.Known::new)
                    .orElseGet(() -> new Arrival.Newcomer(
                            vouched.sealed(seal, clock.instant().plus(VOUCHED))));
        } catch (UniqueValueTaken replayed) {
            throw over("This attempt was answered before");
        }
    }

    static OpenIdRefused over(String why) {
        return new OpenIdRefused(Trouble.OVER, why);
    }

    /** Who somebody is to become an account; empty when it is not of {@link #answered}, or over. */
    public Optional<Vouched> vouched(@Nullable String sealed) {
        return seal.open(Vouched.KIND, sealed, clock.instant()).map(Vouched::of);
    }

    /**
     * Makes an account of somebody whose e-mail a provider has confirmed; asked twice, it is the same one.
     *
     * @param cpf as typed; not looked at where the provider proves it
     * @throws InvalidFields for name and CPF
     * @throws Refused EMAIL_TAKEN, CPF_TAKEN, TOO_MANY_SIGN_UPS
     */
    public Buyer signUp(Vouched vouched, @Nullable String name, @Nullable String cpf, String address) {
        Optional<Buyer> already = desk.owner(vouched);
        if (already.isPresent()) {
            return already.get();
        }
        try {
            return limit.counting(address, clock.instant(), () -> desk.signUp(vouched, name, cpf));
        } catch (UniqueValueTaken faster) {
            return desk.owner(vouched)
                    .orElseThrow(() -> new Refused(Refusal.EMAIL_TAKEN, "Somebody was faster with this e-mail or CPF"));
        }
    }

    private interface Step<T> {
        T take();
    }

    /** Whoever runs the site is told what is wrong between them and a provider; nothing of it is personal. */
    private static <T> T logged(Provider provider, Step<T> step) {
        try {
            return step.take();
        } catch (ProviderAway away) {
            LOG.log(Level.WARNING, "Provider {0} is away: {1}", new Object[] {provider.key(), away.getMessage()});
            throw away;
        } catch (Untrusted untrusted) {
            LOG.log(Level.WARNING, "An answer in the name of provider {0} was refused: {1}", new Object[] {
                provider.key(), untrusted.getMessage()
            });
            throw untrusted;
        }
    }

    void forgetAttempts() {
        desk.forgetAttempts(clock.instant());
    }
}
