package org.bilheteria.checkout.reconcile;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayment;

/**
 * All payments of a span and all returns of them, as we and as the PSP have them: what an accountant lays beside the bank's
 * statement. While the PSP's list can't be had it holds what we know, and says that it is partial.
 */
@ApplicationScoped
public class ReconciliationFile {

    private static final Logger LOG = Logger.getLogger(ReconciliationFile.class.getName());

    @Inject
    Balances balances;

    @Inject
    Psp psp;

    /**
     * One payment.
     *
     * @param ours empty when only the PSP has it
     * @param theirs empty when the PSP does not list it, or nobody knows because the file is partial
     */
    public record Entry(Optional<PaymentAndRefunds> ours, Optional<PspPayment> theirs) {}

    /** @param partial whether the PSP's list could not be had */
    public record Contents(List<Entry> entries, boolean partial) {}

    public Contents of(Instant from, Instant to) {
        Map<String, PspPayment> theirs = Map.of();
        boolean partial = false;
        try {
            theirs = psp.payments(from, to).payments().stream()
                    .collect(toMap(payment -> payment.settlement().endToEndId(), payment -> payment));
        } catch (PspException e) {
            LOG.log(Level.FINE, "The PSP's list can't be had; the reconciliation file is partial", e);
            partial = true;
        }
        return new Contents(joined(balances.payments(from, to), new TreeMap<>(theirs)), partial);
    }

    private static List<Entry> joined(List<PaymentAndRefunds> ours, Map<String, PspPayment> theirs) {
        List<Entry> entries = new ArrayList<>();
        for (PaymentAndRefunds one : ours) {
            PspPayment listed = theirs.remove(one.payment().endToEndId());
            entries.add(new Entry(Optional.of(one), Optional.ofNullable(listed)));
        }
        theirs.values().forEach(only -> entries.add(new Entry(Optional.empty(), Optional.of(only))));
        return entries;
    }
}
