package org.bilheteria.psp.pix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.psp.PspRefused;

/**
 * Reads the PSP's list of payments, in spans it answers for and page by page. It is asked beyond now, because its clock may
 * be ahead of ours; one that refuses that is asked until now from then on.
 */
final class PaymentLists {

    private static final int PAGE = 100;

    /** So many pages in a row with nothing new, and the PSP counts without end. */
    private static final int STALE = 3;

    private static final Logger LOG = Logger.getLogger(PaymentLists.class.getName());

    private final PixClient client;
    private final AtomicBoolean refusesFuture;
    private final Clock clock;
    private final Map<String, PspPayment> all = new LinkedHashMap<>();
    private final Set<String> unreadable = new LinkedHashSet<>();

    /** @param refusesFuture what was found out before about this PSP */
    PaymentLists(PixClient client, AtomicBoolean refusesFuture, Clock clock) {
        this.client = client;
        this.refusesFuture = refusesFuture;
        this.clock = clock;
    }

    /** @param path as far as the query's own parameters */
    PspPayments read(String path, Instant from, Instant to) throws PspException {
        Instant now = clock.instant();
        boolean ahead = to.isAfter(now);
        if (!ahead || refusesFuture.get()) {
            return spans(path, from, ahead ? now : to);
        }
        try {
            return spans(path, from, to);
        } catch (PspRefused perhaps) {
            PspPayments list = spans(path, from, now);
            refusesFuture.set(true);
            return list;
        }
    }

    private PspPayments spans(String path, Instant from, Instant end) throws PspException {
        for (Span span : Span.newestFirst(from, end, client.manner().listSpan())) {
            pages(path + span.query());
        }
        return found();
    }

    /**
     * The same, as far back as the PSP answers for: what is too old for it, or more than it wants to be asked now, is left out.
     *
     * @throws PspException when it answers for nothing
     */
    PspPayments readBack(String path, Instant from, Instant to) throws PspException {
        Instant now = clock.instant();
        boolean any = false;
        for (Span span : Span.newestFirst(
                from, to.isAfter(now) ? now : to, client.manner().listSpan())) {
            try {
                pages(path + span.query());
                any = true;
            } catch (PspRefused | PspBusy noFurther) {
                if (!any) {
                    throw noFurther;
                }
                LOG.log(Level.FINE, "The PSP lists nothing before " + span.until(), noFurther);
                return found();
            }
        }
        return found();
    }

    /** A part of a time that is asked for. */
    private record Span(Instant from, Instant until) {

        String query() {
            return "inicio=" + PixPath.moment(from) + "&fim=" + PixPath.moment(until);
        }

        /** Parts of at most this length that together are the whole; the newest, which matter most, first. */
        static List<Span> newestFirst(Instant from, Instant until, Duration longest) {
            List<Span> spans = new ArrayList<>();
            for (Instant end = until; from.isBefore(end); end = end.minus(longest)) {
                Instant start = end.minus(longest).isBefore(from) ? from : end.minus(longest);
                spans.add(new Span(start, end));
            }
            return spans;
        }
    }

    private PspPayments found() {
        return new PspPayments(all.values(), List.copyOf(unreadable));
    }

    /**
     * Payments that slip in between two pages move others to the next one: each counts once, and none is passed over. The last
     * page is the PSP's by its count, or that is not full where it counts none; one that goes on counting ends when several pages in
     * a row bring nothing new.
     */
    private void pages(String path) throws PspException {
        boolean more = true;
        int stale = 0;
        for (int page = 0; more && stale < STALE; page++) {
            Optional<String> body = client.found(
                    Operation.PIX_LIST, path + "&paginacao.itensPorPagina=" + PAGE + "&paginacao.paginaAtual=" + page);
            if (body.isEmpty()) {
                // "Not found" is how some say that there is none.
                return;
            }
            PaymentPage answer = PixJson.page(body.get());
            int before = all.size() + unreadable.size();
            answer.payments().forEach(payment -> all.put(payment.settlement().endToEndId(), payment));
            unreadable.addAll(answer.unreadable());
            stale = all.size() + unreadable.size() > before ? 0 : stale + 1;
            int listed = answer.payments().size() + answer.unreadable().size();
            more = listed > 0 && (answer.pages() > page + 1 || answer.pages() == 0 && listed >= PAGE);
        }
    }
}
