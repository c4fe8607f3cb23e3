package org.bilheteria.bench.front;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bilheteria.bench.Server;
import org.bilheteria.crowd.buyer.JsonFields;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.support.Site;

/** A crowd behind one address, as of a mobile network, that signs in by password; and then comes back with the sessions it kept. */
final class SigningIn {

    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** A hash may have its turn late. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final int CONNECTIONS = 64;

    private final Server server;
    private final Clock clock;

    SigningIn(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param each processor time for each who got in
     */
    record ByPassword(int people, Told told, List<String> sessions, Cpu each) {}

    /** @param each processor time for each who was let in */
    record BySession(Load load, Cpu each) {}

    /** All of them at once, and whoever is sent back obeys, for 40 seconds. */
    ByPassword byPassword(List<String> credentials) {
        URI session = URI.create(server.base() + "/api/session");
        List<Request> requests = credentials.stream()
                .map(each -> Request.post(session, each).patient(ANSWER))
                .toList();
        Cpu before = Cpu.now(server);
        List<Visit> visits = new Obedient(clock, PATIENCE).send(requests, WITHIN);
        List<String> sessions = visits.stream()
                .filter(Visit::granted)
                .map(visit -> String.valueOf(JsonFields.of(visit.body()).text("token")))
                .toList();
        return new ByPassword(credentials.size(), new Told(visits), sessions, spent(before, sessions.size()));
    }

    /**
     * What came of it.
     *
     * @param challenge processor time for each challenge
     * @param each processor time for each who got in with one
     */
    record ByPasskey(int people, Told told, Cpu challenge, Cpu each) {

        /** The server's for both. */
        Duration whole() {
            return challenge.server().plus(each.server());
        }
    }

    /** All of them: first each asks for a challenge, and when all have theirs and have signed it, they come at this rate. */
    ByPasskey byPasskey(List<SoftKey> keys, int aSecond) {
        Duration within = Duration.ofSeconds(1).multipliedBy(keys.size()).dividedBy(aSecond);
        Request ask = Request.post(URI.create(server.base() + "/api/session/passkey/options"), "{}");
        Cpu before = Cpu.now(server);
        List<Visit> asked = new Obedient(clock, PATIENCE).send(Collections.nCopies(keys.size(), ask), within);
        Cpu challenge = spent(before, keys.size());
        URI session = URI.create(server.base() + "/api/session/passkey");
        List<Request> answers = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SoftKey key = keys.get(i);
            Request answer =
                    Request.post(session, key.signedIn(Site.json(asked.get(i).body())));
            // Else each would be a strange device, of which the owner is told.
            answers.add(key.cookie().isEmpty() ? answer : answer.with("Cookie", key.cookie()));
        }
        before = Cpu.now(server);
        List<Visit> visits = new Obedient(clock, PATIENCE).send(answers, within);
        Told told = new Told(visits);
        Cpu each = spent(before, told.granted());
        for (int i = 0; i < keys.size(); i++) {
            visits.get(i).cookie("device").ifPresent(keys.get(i)::keep);
        }
        return new ByPasskey(keys.size(), told, challenge, each);
    }

    /** Each shows the session in turn and asks for something of their own. */
    BySession bySession(Wrk wrk, Path people, Duration length) throws IOException, InterruptedException {
        Cpu before = Cpu.now(server);
        Load load = wrk.closed(Question.cookie(people, "/api/places"), CONNECTIONS, length);
        return new BySession(load, spent(before, load.answered()));
    }

    private Cpu spent(Cpu before, long count) {
        Cpu nothing = new Cpu(Duration.ZERO, Duration.ZERO);
        return Cpu.now(server).since(before, nothing, Duration.ZERO).each(count);
    }
}
