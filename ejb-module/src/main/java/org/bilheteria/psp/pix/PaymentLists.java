package org.bilheteria.psp.pix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
        Duration span = client.manner().listSpan();
        for (Instant start = from; start.isBefore(end); start = start.plus(span)) {
            Instant until = start.plus(span).isBefore(end) ? start.plus(span) : end;
            pages(path + "inicio=" + PixPath.moment(start) + "&fim=" + PixPath.moment(until));
        }
        return new PspPayments(all.values(), List.copyOf(unreadable));
    }

    /** A payment that slips in between two pages moves others to the next one: each counts once, and none is passed over. */
    private void pages(String path) throws PspException {
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            Optional<String> body = client.found(
                    Operation.PIX_LIST, path + "&paginacao.itensPorPagina=" + PAGE + "&paginacao.paginaAtual=" + page);
            if (body.isEmpty()) {
                // "Not found" is how some say that there is none.
                return;
            }
            PaymentPage answer = PixJson.page(body.get());
            answer.payments().forEach(payment -> all.put(payment.settlement().endToEndId(), payment));
            unreadable.addAll(answer.unreadable());
            // An empty page is the last, whatever the PSP says of their number (Itaú counts a hundred of them).
            pages = answer.payments().isEmpty() && answer.unreadable().isEmpty() ? page : answer.pages();
        }
    }
}
