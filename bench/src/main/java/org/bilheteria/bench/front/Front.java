package org.bilheteria.bench.front;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilheteria.bench.Server;
import org.bilheteria.support.Ports;
import org.bilheteria.support.Sale;

/**
 * {@code bench/front}: what the front door of the distribution does, as it is shipped, in one run: rates and latencies held against
 * the plain answer's of the same round, signing in, and a storm. Prints the table and writes it into the document it is given.
 */
public final class Front {

    private static final String RATES = "rates";
    private static final String SIGN_INS = "sign-ins";
    private static final String PASSKEYS = "passkeys";
    private static final String STORM = "storm";
    private static final List<String> PARTS = List.of(RATES, SIGN_INS, PASSKEYS, STORM);

    private static final int ROOM = 500;

    private static final int KEYS = 2_000;
    private static final int A_SECOND = 1_000;
    private static final int WARMING = 12;

    /** Where everybody gets tickets the order means nothing. */
    private static final int TICKETS_ONE_IN = 10;

    private static final String CHEAP_HASHES = "BILHETERIA_PASSWORD_ITERATIONS";

    private final Path distribution;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Options options;
    private final FrontTable table = new FrontTable();

    private Front(Path distribution, Options options) throws IOException {
        this.distribution = distribution;
        this.options = options;
        this.folder = Files.createTempDirectory("bench-front");
    }

    private record Options(Duration length, int rounds, int buyers, int signIns, Set<String> parts) {

        static Options of(Map<String, String> given) {
            return new Options(
                    Duration.ofSeconds(Long.parseLong(given.getOrDefault("--seconds", "15"))),
                    Integer.parseInt(given.getOrDefault("--rounds", "5")),
                    Integer.parseInt(given.getOrDefault("--buyers", "6000")),
                    Integer.parseInt(given.getOrDefault("--sign-ins", "600")),
                    Set.of(given.getOrDefault("--parts", String.join(",", PARTS))
                            .split(",")));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new HashMap<>();
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        Options options = Options.of(given);
        String text = new Front(Path.of(arguments[0]), options).run();
        System.out.println(text);
        String document = given.getOrDefault("--table", arguments[1]);
        if (options.parts.containsAll(PARTS) && !document.equals("none")) {
            new Section("bench/front").write(Path.of(document), text);
        }
    }

    private String run() throws Exception {
        table.say(
                "`bench/front --seconds %d --rounds %d --buyers %d --sign-ins %d`, %d processors, %s:",
                options.length.toSeconds(),
                options.rounds,
                options.buyers,
                options.signIns,
                Runtime.getRuntime().availableProcessors(),
                Cpu.postgres() ? "PostgreSQL on the same" : "H2");
        table.say("");
        if (options.parts.contains(RATES)) {
            rates();
        }
        if (options.parts.contains(SIGN_INS)) {
            signIns();
        }
        if (options.parts.contains(PASSKEYS)) {
            passkeys();
        }
        if (options.parts.contains(STORM)) {
            storm();
        }
        return table.toString();
    }

    private void rates() throws Exception {
        // No hold of one round ends in another.
        try (Server server = start(RATES, Map.of(CHEAP_HASHES, "1024", "BILHETERIA_HOLD_DURATION", "PT3H"))) {
            List<String> sessions = Buyers.signedIn(server.site(), options.buyers);
            Sale sale = server.site().openSale(options.buyers / TICKETS_ONE_IN);
            Storm.Result entered = new Storm(server.base(), server.site(), sale, clock)
                    .send(sessions, Duration.ofSeconds(options.buyers / 200));
            if (entered.acknowledged().size() < sessions.size()) {
                throw new IOException("Not all have a place: " + entered);
            }
            Path people = Buyers.file(folder.resolve("people"), sessions, entered.acknowledged());
            Path nobody = Buyers.file(folder.resolve("nobody"), List.of(""), List.of());
            Wrk wrk = new Wrk(server.base(), folder);
            table.rates(new Rates(server, wrk, options.length, people, options.buyers, nobody, sale)
                    .rounds(options.rounds));
        }
    }

    private void signIns() throws Exception {
        try (Server server = start(SIGN_INS, Map.of())) {
            List<String> credentials = Buyers.withPasswords(server.site(), options.signIns);
            SigningIn signingIn = new SigningIn(server, clock);
            SigningIn.ByPassword crowd = signingIn.byPassword(credentials);
            if (crowd.sessions().isEmpty()) {
                throw new IOException("Nobody got in: " + crowd.told());
            }
            Path people = Buyers.file(folder.resolve("kept"), crowd.sessions(), List.of());
            Wrk wrk = new Wrk(server.base(), folder);
            // Once to warm up.
            signingIn.bySession(wrk, people, options.length);
            table.signIns(crowd, signingIn.bySession(wrk, people, options.length));
        }
    }

    private void passkeys() throws Exception {
        try (Server server = start(PASSKEYS, Map.of(CHEAP_HASHES, "1024"))) {
            List<SoftKey> keys = Buyers.withPasskeys(server.site(), server.base(), KEYS);
            SigningIn signingIn = new SigningIn(server, clock);
            // Everybody was written a mail about their passkey.
            Cpu.awaitQuiet(server);
            List<SigningIn.ByPasskey> rounds = new ArrayList<>();
            for (int i = 0; i < WARMING + options.rounds; i++) {
                rounds.add(signingIn.byPasskey(keys, A_SECOND));
            }
            table.passkeys(rounds.subList(WARMING, rounds.size()));
        }
    }

    private void storm() throws Exception {
        Map<String, String> settings = Map.of(CHEAP_HASHES, "1024", "BILHETERIA_GATE_CAPACITY", Integer.toString(ROOM));
        try (Server server = start(STORM, settings)) {
            List<String> sessions = Buyers.signedIn(server.site(), 12 * ROOM);
            Sale sale = server.site().openSale(sessions.size() / TICKETS_ONE_IN);
            table.storm(
                    ROOM, new Storm(server.base(), server.site(), sale, clock).send(sessions, Duration.ofSeconds(1)));
            server.site().verifyJournal(distribution, sale);
        }
    }

    private Server start(String part, Map<String, String> settings) throws IOException, InterruptedException {
        System.out.println(part);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("BILHETERIA_DEMO", "false");
        // Nobody has a mailbox here.
        environment.put("BILHETERIA_ACCOUNT_CONFIRM_MAILBOX", "false");
        environment.put("BILHETERIA_PSP_SIMULATOR_ENABLED", "true");
        return Server.start(distribution, Files.createDirectory(folder.resolve(part)), Ports.free(), environment);
    }
}
