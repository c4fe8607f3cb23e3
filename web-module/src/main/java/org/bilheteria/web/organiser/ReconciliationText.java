package org.bilheteria.web.organiser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.Refund;
import org.bilheteria.checkout.reconcile.PaymentAndRefunds;
import org.bilheteria.checkout.reconcile.ReconciliationFile;
import org.bilheteria.psp.PspPayment;
import org.bilheteria.psp.PspRefund;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.UtcMicros;

/** Writes a {@link ReconciliationFile}: a row a payment, below it a row for each return of it. */
final class ReconciliationText {

    private static final String HEADINGS =
            "row,endToEndId,txid,id,rtrId,natureza,amount,fee,settledAt,state,reason,order,known\n";

    private ReconciliationText() {}

    static String csv(ReconciliationFile.Contents contents) {
        StringBuilder table = new StringBuilder(HEADINGS);
        contents.entries().forEach(entry -> write(entry, contents.partial(), table));
        if (contents.partial()) {
            table.append("PARTIAL,,,,,,,,,,the PSP's list could not be had,,\n");
        }
        return table.toString();
    }

    private static void write(ReconciliationFile.Entry entry, boolean partial, StringBuilder table) {
        String known = entry.theirs().isEmpty()
                ? (partial ? "" : "here")
                : entry.ours().isEmpty() ? "psp" : "both";
        Settlement money = entry.ours()
                .map(ours -> ours.payment().settlement())
                .or(() -> entry.theirs().map(PspPayment::settlement))
                .orElseThrow();
        Optional<Payment> payment = entry.ours().map(PaymentAndRefunds::payment);
        row(
                table,
                "PAYMENT",
                money.endToEndId(),
                money.txid(),
                "",
                "",
                "",
                money.amount().toString(),
                entry.theirs().flatMap(PspPayment::fee).map(Money::toString).orElse(""),
                UtcMicros.text(money.settledAt()),
                payment.map(ours -> ours.outcome().name()).orElse(""),
                payment.flatMap(Payment::reason).orElse(""),
                payment.flatMap(Payment::order).orElse(""),
                known);
        returns(entry, table);
    }

    private static void returns(ReconciliationFile.Entry entry, StringBuilder table) {
        Map<String, PspRefund> theirs = entry.theirs().map(PspPayment::refunds).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        PspRefund::id, Function.identity(), (one, again) -> again, LinkedHashMap::new));
        for (Refund ours : entry.ours().map(PaymentAndRefunds::refunds).orElse(List.of())) {
            PspRefund same = theirs.values().stream()
                    .filter(refund -> isSame(ours, refund))
                    .findFirst()
                    .orElse(null);
            Optional<PspRefund> listed = Optional.ofNullable(same);
            listed.ifPresent(refund -> theirs.remove(refund.id()));
            row(
                    table,
                    "RETURN",
                    ours.endToEndId(),
                    "",
                    listed.map(PspRefund::id).orElse(ours.id()),
                    listed.map(PspRefund::transfer).orElse(""),
                    listed.map(PspRefund::nature).orElse(""),
                    ours.amount().toString(),
                    "",
                    ours.doneAt().map(UtcMicros::text).orElse(""),
                    ours.state().name(),
                    ours.reason().name(),
                    "",
                    listed.isPresent() ? "both" : "here");
        }
        theirs.values().forEach(refund -> onlyTheirs(refund, table));
    }

    private static void onlyTheirs(PspRefund refund, StringBuilder table) {
        row(
                table,
                "RETURN",
                refund.endToEndId(),
                "",
                refund.id(),
                refund.transfer(),
                refund.nature(),
                refund.amount().toString(),
                "",
                refund.settledAt().map(UtcMicros::text).orElse(""),
                refund.status().name(),
                "",
                "",
                "psp");
    }

    private static boolean isSame(Refund ours, PspRefund theirs) {
        return ours.id().equals(theirs.id())
                || ours.id().equals(Refund.idOfReturn(ours.endToEndId(), theirs.id()))
                || ours.id().equals(Refund.idOfReturn(ours.endToEndId(), theirs.transfer()));
    }

    /** Texts of the PSP may hold anything, formulas too. */
    private static void row(StringBuilder table, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            boolean plain = fields[i].matches("[A-Za-z0-9.:_-]*") && !fields[i].startsWith("-");
            table.append(i == 0 ? "" : ",").append(plain ? fields[i] : CsvText.quoted(fields[i]));
        }
        table.append('\n');
    }
}
