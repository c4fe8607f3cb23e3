package org.bilheteria.crowd.buyer;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;

/** Gets every buyer an account and a session, a few at a time: the server hashes passwords, which is slow on purpose. */
public final class SignUps {

    /** Longest wait for an answer that takes a password hash, with others before it. */
    static final Duration HASHING = Duration.ofSeconds(120);

    private static final int AT_A_TIME = 16;
    private static final int MEASURED = 20;

    private final Loop loop;
    private final RetryingClient client;
    private final ApiRequests api;
    private final Identities identities;
    private final KeptSessions kept;
    private final PrintStream progress;
    private final Queue<SimulatedBuyer> waiting = new ArrayDeque<>();
    private Instant began = Instant.MIN;
    private boolean mailboxesSaid;
    private int underWay;
    private int done;

    public SignUps(
            Loop loop,
            RetryingClient client,
            ApiRequests api,
            Identities identities,
            KeptSessions kept,
            PrintStream progress) {
        this.loop = loop;
        this.client = client;
        this.api = api;
        this.identities = identities;
        this.kept = kept;
        this.progress = progress;
    }

    /** Returns when each of them is signed up or was refused. */
    public void all(List<SimulatedBuyer> buyers) {
        for (SimulatedBuyer buyer : buyers) {
            String session = kept.session(buyer.index());
            if (session != null) {
                buyer.signedIn(session);
            } else {
                waiting.add(buyer);
            }
        }
        began = loop.now();
        while (underWay < AT_A_TIME && !waiting.isEmpty()) {
            next();
        }
        loop.runUntil(() -> underWay == 0);
    }

    private void next() {
        SimulatedBuyer buyer = waiting.poll();
        if (buyer == null) {
            return;
        }
        underWay++;
        Identities.Identity who = identities.number(buyer.index());
        client.send(buyer, () -> api.signUp(who).patient(HASHING), response -> answered(buyer, response));
    }

    private void answered(SimulatedBuyer buyer, Response response) {
        boolean created = response.status() == 201;
        String session = created ? ApiRequests.session(response) : null;
        if (session != null) {
            buyer.signedIn(session);
            finished(buyer);
        } else if (created && JsonFields.of(response.body()).text("confirmation") != null) {
            sayMailboxes();
            client.refused(buyer, "MAILBOX_TO_CONFIRM");
            finished(buyer);
        } else if (created || response.status() == 409) {
            // Taken: by this very buyer, in a try whose answer was lost.
            client.signIn(buyer, () -> finished(buyer));
        } else {
            client.refused(buyer, response);
            finished(buyer);
        }
    }

    private void sayMailboxes() {
        if (!mailboxesSaid) {
            mailboxesSaid = true;
            progress.println(
                    "The server asks the mailbox of whoever signs up, and simulated buyers have none; start a trial"
                            + " server with BILHETERIA_ACCOUNT_CONFIRM_MAILBOX=false");
        }
    }

    private void finished(SimulatedBuyer buyer) {
        if (buyer.session() != null) {
            kept.keep(buyer.index(), buyer.session());
        }
        underWay--;
        if (++done == MEASURED) {
            estimate();
        }
        next();
    }

    private void estimate() {
        double seconds = Math.max(0.001, Duration.between(began, loop.now()).toMillis() / 1000.0);
        double rate = MEASURED / seconds;
        progress.printf(
                "sign-ups: %.0f/s, about %.0f s for the other %d. Passwords are hashed slowly on purpose; start a trial"
                        + " server with BILHETERIA_PASSWORD_ITERATIONS=1000%n",
                rate, (waiting.size() + underWay) / rate, waiting.size() + underWay);
    }
}
