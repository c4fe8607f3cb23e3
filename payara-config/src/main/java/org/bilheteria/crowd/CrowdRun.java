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
import org.bilheteria.crowd.buyer.AcknowledgementLog;
import org.bilheteria.crowd.buyer.ApiRequests;
import org.bilheteria.crowd.buyer.ArrivalSchedule;
import org.bilheteria.crowd.buyer.ArrivalSender;
import org.bilheteria.crowd.buyer.BuyerDecisions;
import org.bilheteria.crowd.buyer.BuyerPlan;
import org.bilheteria.crowd.buyer.Identities;
import org.bilheteria.crowd.buyer.KeptSessions;
import org.bilheteria.crowd.buyer.PlacePoller;
import org.bilheteria.crowd.buyer.RetryDelay;
import org.bilheteria.crowd.buyer.RetryingClient;
import org.bilheteria.crowd.buyer.SaleSelection;
import org.bilheteria.crowd.buyer.SignUps;
import org.bilheteria.crowd.buyer.SimulatedBuyer;
import org.bilheteria.crowd.buyer.Tally;
import org.bilheteria.crowd.buyer.TargetSale;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.Setting;
import org.bilheteria.crowd.option.WrongUsage;
import org.bilheteria.crowd.result.AcknowledgementCheck;
import org.bilheteria.crowd.result.EndCondition;
import org.bilheteria.crowd.result.MoneyCheck;
import org.bilheteria.crowd.result.Progress;
import org.bilheteria.crowd.result.ResultTable;

/** One run of the crowd, from the first sign-up to the verdict. */
final class CrowdRun implements Closeable {

    private final Options options;
    private final PrintStream out;
    private final PrintStream progress;
    private final Predicate<Path> verifier;
    private final Duration settling;
    private final Loop loop;
    private final Http http;
    private final ApiRequests api;
    private final Tally tally = new Tally();
    private final RetryDelay retryDelay;
    private final KeptSessions kept;
    private final Identities identities;
    private final RetryingClient client;
    private final SaleSelection selection;

    /**
     * @param runName tells this run's people from those of other runs
     * @param verifier whether a downloaded journal verifies
     * @param settling how long after the end an acknowledged arrival may take to be in the journal
     */
    CrowdRun(
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
        api = new ApiRequests(options.server(), options.bank());
        retryDelay = new RetryDelay(new Random(seed));
        kept = KeptSessions.open(
                options.file(Setting.KEEP_SIGNUPS).orElse(null), seed, options.count(Setting.BUYERS), runName);
        identities = new Identities(seed, kept.run(), kept.size());
        client = new RetryingClient(loop, http, api, identities, tally, retryDelay);
        selection = new SaleSelection(http, api, options);
    }

    /**
     * Answers whether everything acknowledged is in the journal, the journal verifies, and the crowd came to an end.
     *
     * @throws WrongUsage when it can't begin
     */
    boolean run() {
        selection.checkServer();
        Optional<String> organiser = selection.signInOrganiser();
        if (organiser.isEmpty()) {
            selection.choose();
        }
        List<SimulatedBuyer> buyers = IntStream.range(0, options.count(Setting.BUYERS))
                .mapToObj(n -> new SimulatedBuyer(n, BuyerPlan.draw(options, n), tally))
                .toList();
        new Progress(loop, tally, http::answers, progress).start();
        new SignUps(loop, client, api, identities, kept, progress).all(buyers);
        TargetSale sale =
                organiser.map(session -> selection.create(session, loop.now())).orElseGet(selection::choose);
        try (AcknowledgementLog acks =
                new AcknowledgementLog(options.file(Setting.ACKS).orElse(null))) {
            return visitSale(sale, buyers, acks, organiser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean visitSale(
            TargetSale sale, List<SimulatedBuyer> buyers, AcknowledgementLog acks, Optional<String> organiser) {
        BuyerDecisions decisions = new BuyerDecisions(loop, http, client, api, tally);
        PlacePoller poller = new PlacePoller(loop, http, client, api, tally, decisions, sale, options);
        ArrivalSender sender = new ArrivalSender(loop, client, api, tally, retryDelay, acks, sale, poller::follow);
        Instant now = loop.now();
        ArrivalSchedule arrivals = new ArrivalSchedule(now, sale, options.duration(Setting.ARRIVE_WITHIN));
        buyers.stream()
                .filter(buyer -> !buyer.stage().ended())
                .forEach(buyer -> loop.at(arrivals.momentOf(buyer.plan()), () -> sender.send(buyer)));
        poller.start();
        Instant timeout = now.plus(options.duration(Setting.TIMEOUT));
        EndCondition end = new EndCondition(tally, buyers.size(), options.count(Setting.POLL_RATE), timeout);
        loop.runUntil(() -> end.reached(loop.now(), poller.board()));
        boolean inTime = tally.ended() == buyers.size() || !end.timedOut(loop.now());
        return reportAndCheck(sale, buyers, poller, inTime, organiser);
    }

    private boolean reportAndCheck(
            TargetSale sale,
            List<SimulatedBuyer> buyers,
            PlacePoller poller,
            boolean inTime,
            Optional<String> organiser) {
        AcknowledgementCheck check = new AcknowledgementCheck(loop, settling, verifier, out);
        poller.readBoardNow();
        new ResultTable(out).print(sale, buyers, tally, poller.board());
        if (!inTime) {
            out.println("WRONG     the time ran out before the crowd was through");
        }
        Path file = options.file(Setting.JOURNAL).orElseThrow();
        boolean passes = check.passes(api.journal(sale), file, buyers, sale) && tally.doubles() == 0;
        passes &= organiser.map(new MoneyCheck(loop, http, api, out)::passes).orElse(true);
        out.println(passes && inTime ? "The crowd found nothing wrong." : "The crowd found something wrong.");
        return passes && inTime;
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
