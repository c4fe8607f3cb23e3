package org.bilheteria.crowd;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;

/** One run of the crowd, from the first sign-up to the verdict. */
final class Visit implements Closeable {

    private final Options options;
    private final PrintStream out;
    private final PrintStream progress;
    private final Predicate<Path> verifier;
    private final Duration settling;
    private final Loop loop;
    private final Http http;
    private final Contract contract;
    private final Tally tally = new Tally();
    private final Patience patience;
    private final KeptSessions kept;
    private final Identities identities;
    private final Errands errands;
    private final Playbill playbill;

    /**
     * @param runName tells this run's people from those of other runs
     * @param verifier whether a downloaded journal verifies
     * @param settling how long after the end an acknowledged arrival may take to be in the journal
     */
    Visit(
            Options options,
            String runName,
            Clock clock,
            PrintStream out,
            PrintStream progress,
            Predicate<Path> verifier,
            Duration settling) {
        this.options = options;
        this.out = out;
        this.progress = progress;
        this.verifier = verifier;
        this.settling = settling;
        long seed = options.number(Setting.SEED);
        loop = new Loop(clock);
        http = new Http(loop, options.count(Setting.CONCURRENCY));
        contract = new Contract(options.server(), options.bank());
        patience = new Patience(new Random(seed));
        kept = KeptSessions.open(
                options.file(Setting.KEEP_SIGNUPS).orElse(null), seed, options.count(Setting.BUYERS), runName);
        identities = new Identities(seed, kept.run(), kept.size());
        errands = new Errands(loop, http, contract, identities, tally, patience);
        playbill = new Playbill(http, contract, options);
    }

    /**
     * Answers whether everything acknowledged is in the journal, the journal verifies, and the crowd came to an end.
     *
     * @throws WrongUsage when it can't begin
     */
    boolean succeeds() {
        playbill.checkServer();
        Optional<String> organiser = playbill.organiser();
        if (organiser.isEmpty()) {
            playbill.choose();
        }
        List<Buyer> buyers = IntStream.range(0, options.count(Setting.BUYERS))
                .mapToObj(n -> new Buyer(n, Plan.draw(options, n), tally))
                .toList();
        new Progress(loop, tally, http::answers, progress).start();
        new SignUps(loop, errands, contract, identities, kept, progress).all(buyers);
        Sale sale =
                organiser.map(session -> playbill.create(session, loop.now())).orElseGet(playbill::choose);
        try (Acks acks = new Acks(options.file(Setting.ACKS).orElse(null))) {
            return attend(sale, buyers, acks, organiser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean attend(Sale sale, List<Buyer> buyers, Acks acks, Optional<String> organiser) {
        Till till = new Till(loop, http, errands, contract, tally);
        Watch watch = new Watch(loop, http, errands, contract, tally, till, sale, options);
        Door door = new Door(loop, errands, contract, tally, patience, acks, sale, watch::follow);
        Instant now = loop.now();
        Arrivals arrivals = new Arrivals(now, sale, options.duration(Setting.ARRIVE_WITHIN));
        buyers.stream()
                .filter(buyer -> !buyer.stage().ended())
                .forEach(buyer -> loop.at(arrivals.of(buyer.plan()), () -> door.arrive(buyer)));
        watch.start();
        Instant timeout = now.plus(options.duration(Setting.TIMEOUT));
        Ending ending = new Ending(tally, buyers.size(), options.count(Setting.POLL_RATE), timeout);
        loop.runUntil(() -> ending.reached(loop.now(), watch.board()));
        boolean inTime = tally.ended() == buyers.size() || !ending.timedOut(loop.now());
        return judge(sale, buyers, watch, inTime, organiser);
    }

    private boolean judge(Sale sale, List<Buyer> buyers, Watch watch, boolean inTime, Optional<String> organiser) {
        Audit audit = new Audit(loop, settling, verifier, out);
        watch.refresh();
        new Report(out).print(sale, buyers, tally, watch.board());
        if (!inTime) {
            out.println("WRONG     the time ran out before the crowd was through");
        }
        Path file = options.file(Setting.JOURNAL).orElseThrow();
        boolean passes = audit.passes(contract.journal(sale), file, buyers, sale) && tally.doubles() == 0;
        passes &=
                organiser.map(new MoneyCheck(loop, http, contract, out)::passes).orElse(true);
        out.println(passes && inTime ? "The crowd found nothing wrong." : "The crowd found something wrong.");
        return passes && inTime;
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
