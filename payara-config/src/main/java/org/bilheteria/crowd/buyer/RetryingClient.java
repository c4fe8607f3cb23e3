package org.bilheteria.crowd.buyer;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.crowd.http.Response;

/** Sends a buyer's requests until they are answered: through outages, full gates and lapsed sessions. */
public final class RetryingClient {

    private static final int MOST_SIGN_INS = 5;

    private final Loop loop;
    private final Http http;
    private final ApiRequests api;
    private final Identities identities;
    private final Tally tally;
    private final RetryDelay retryDelay;

    public RetryingClient(
            Loop loop, Http http, ApiRequests api, Identities identities, Tally tally, RetryDelay retryDelay) {
        this.loop = loop;
        this.http = http;
        this.api = api;
        this.identities = identities;
        this.tally = tally;
        this.retryDelay = retryDelay;
    }

    /** {@code answered} hears the first answer that isn't "later", "who are you?" or the server's own failure. */
    void send(SimulatedBuyer buyer, Supplier<Request> ask, Consumer<Response> answered) {
        send(buyer, ask, () -> {}, answered);
    }

    /** As above; {@code unknown} hears of each try that may or may not have had its effect. */
    void send(SimulatedBuyer buyer, Supplier<Request> ask, Runnable unknown, Consumer<Response> answered) {
        http.send(ask.get(), response -> {
            if (worthAnotherTry(response)) {
                if (outcomeUnknown(response)) {
                    unknown.run();
                }
                retryLater(buyer, response, () -> send(buyer, ask, unknown, answered));
            } else if (response.status() == 401 && buyer.countFailure() <= MOST_SIGN_INS) {
                tally.error(codeOf(response));
                signIn(buyer, () -> {
                    if (buyer.stage() != Stage.REFUSED) {
                        send(buyer, ask, unknown, answered);
                    }
                });
            } else {
                buyer.clearFailures();
                answered.accept(response);
            }
        });
    }

    /** A new session for a buyer who has an account; {@code then} follows even if the sign-in was refused. */
    void signIn(SimulatedBuyer buyer, Runnable then) {
        Identities.Identity who = identities.number(buyer.index());
        Request request = api.signIn(who.email(), who.password()).patient(SignUps.HASHING);
        http.send(request, response -> {
            if (worthAnotherTry(response)) {
                retryLater(buyer, response, () -> signIn(buyer, then));
            } else {
                String session = response.status() == 200 ? ApiRequests.session(response) : null;
                if (session != null) {
                    buyer.signedIn(session);
                } else {
                    refused(buyer, response);
                }
                then.run();
            }
        });
    }

    void refused(SimulatedBuyer buyer, Response response) {
        refused(buyer, codeOf(response));
    }

    /** @param code why, in the summary */
    void refused(SimulatedBuyer buyer, String code) {
        tally.error(code);
        buyer.moveTo(Stage.REFUSED);
    }

    /** The contract's code of a problem, or what else can be said about the answer. */
    public static String codeOf(Response response) {
        if (!response.answered()) {
            return "NO_ANSWER (" + response.body() + ")";
        }
        String code = JsonFields.of(response.body()).text("code");
        return code == null ? "HTTP_" + response.status() : code;
    }

    private void retryLater(SimulatedBuyer buyer, Response response, Runnable next) {
        tally.error(codeOf(response));
        response.header("Bilheteria-Stamp").ifPresent(buyer::stamped);
        Duration delay =
                askedToWait(response) ? retryDelay.asked(response) : retryDelay.afterFailure(buyer.countFailure());
        loop.after(delay, next);
    }

    /** A server whose application is not there yet knows no address; the application itself would say a code. */
    private static boolean stillStarting(Response response) {
        return codeOf(response).equals("HTTP_404");
    }

    private static boolean worthAnotherTry(Response response) {
        return askedToWait(response) || outcomeUnknown(response) || stillStarting(response);
    }

    private static boolean askedToWait(Response response) {
        return response.status() == 503 || response.status() == 429;
    }

    /** A server that failed in the middle may have done what was asked. */
    private static boolean outcomeUnknown(Response response) {
        return !response.answered() || response.status() >= 500 && !askedToWait(response);
    }
}
