package org.bilheteria.bench.front;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilheteria.bench.JournalOrder;
import org.bilheteria.crowd.buyer.JsonFields;
import org.bilheteria.crowd.http.Request;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;

/** Signed-in buyers who all come to one line within moments, obey, and are looked for in the public journal afterwards. */
public final class Storm {

    /** Far longer than it takes; who has no place by then has lost it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Site site;
    private final URI places;
    private final Sale sale;
    private final Clock clock;

    /** @param base such as {@code http://localhost:8080} */
    public Storm(String base, Site site, Sale sale, Clock clock) {
        this.site = site;
        this.sale = sale;
        this.clock = clock;
        this.places = URI.create(base + sale.path() + "/places");
    }

    /** Everybody asks for one ticket. @param sessions one buyer's each @return when all have a number */
    public Result send(List<String> sessions, Duration within) throws IOException, InterruptedException {
        String body = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";
        List<Request> requests = sessions.stream()
                .map(session -> Request.post(places, body)
                        .with("Authorization", "Bearer " + session)
                        // As long as browsers wait: who gives up and asks anew is load, not patience.
                        .patient(PATIENCE))
                .toList();
        List<Visit> visits = new Obedient(clock, PATIENCE).send(requests, within);
        List<String> acknowledged = visits.stream()
                .filter(Visit::granted)
                .map(visit -> String.valueOf(JsonFields.of(visit.body()).text("place")))
                .toList();
        return new Result(new Told(visits), acknowledged, order(acknowledged));
    }

    private JournalOrder order(List<String> acknowledged) throws IOException, InterruptedException {
        while (true) {
            JournalOrder order = new JournalOrder(site.get(sale.journal()));
            if (order.numbered().containsAll(acknowledged)) {
                return order;
            }
            // Nothing to hear it from: a journal is asked.
            Thread.sleep(500);
        }
    }

    /** What came of a storm. */
    public static final class Result {

        private final Told told;
        private final List<String> acknowledged;
        private final long late;
        private final Passed passed;

        private Result(Told told, List<String> acknowledged, JournalOrder order) {
            this.told = told;
            this.acknowledged = acknowledged;
            this.late = acknowledged.stream().filter(order::late).count();
            List<Passed.One> crowd = new ArrayList<>();
            acknowledged.forEach(place -> crowd.add(new Passed.One(order.stamp(place), order.number(place))));
            this.passed = Passed.among(crowd);
        }

        Told told() {
            return told;
        }

        /** How many there were. */
        int buyers() {
            return told.people();
        }

        /** The ids of their places, in the order they asked. */
        public List<String> acknowledged() {
            return acknowledged;
        }

        /** How many were sent back at least once. */
        public long sentBack() {
            return told.sentBack();
        }

        /** How many entered a later window than their stamp's. */
        public long late() {
            return late;
        }

        /** Pairs whose stamps are a second or more apart. */
        public long apart() {
            return passed.apart();
        }

        /** Those of them whose numbers are the other way round. */
        public long passed() {
            return passed.passed();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d acknowledged (%s), %,d late; of %,d pairs a second or more apart %,d passed (%.1f %%)",
                    acknowledged.size(),
                    told,
                    late,
                    apart(),
                    passed(),
                    100 * passed.share());
        }
    }
}
