package org.bilheteria.simulator.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Refund;
import org.bilheteria.simulator.ledger.RefundNature;
import org.bilheteria.simulator.ledger.Refunds;
import org.bilheteria.simulator.ledger.TakeBack;
import org.bilheteria.simulator.notice.WebhookDelivery;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;
import org.bilheteria.simulator.wire.PaymentJson;

/** What banks do without the receiver having asked for it. */
@Path("bank")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class MisfortuneResource {

    @Inject
    Charges charges;

    @Inject
    Refunds refunds;

    @Inject
    WebhookDelivery delivery;

    @Inject
    Clock clock;

    /**
     * {@code POST /bank/take-back {endToEndId, valor?, natureza?, id?}}: the payer's bank takes the payment back (MED), whole or, asked
     * again and again, in parts.
     */
    @POST
    @Path("take-back")
    public String takeBack(InputStream body) {
        Payload bank = read(body);
        String payment = bank.text("endToEndId", 32).orElseThrow(() -> bank.missing("endToEndId"));
        Refunds.Requested back = refunds.takeBack(
                payment,
                new TakeBack(
                        bank.amount("valor").orElse(null),
                        bank.text("natureza", 20)
                                .map(text -> nature(bank, text))
                                .orElse(RefundNature.MED_FRAUDE),
                        bank.text("id", 35).orElse(null)));
        delivery.postLater(payment, back.notices(), Refund.SETTLEMENT);
        return PaymentJson.of(back.refund(), clock.instant()).toString();
    }

    private static RefundNature nature(Payload bank, String text) {
        return Arrays.stream(RefundNature.values())
                .filter(nature -> nature.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bank.refused("natureza", "deve ser " + Arrays.toString(RefundNature.values())));
    }

    /** {@code POST /bank/remove {txid}}: the PSP removes the charge; nobody is told. */
    @POST
    @Path("remove")
    public void remove(InputStream body) {
        Payload bank = read(body);
        charges.withdraw(bank.text("txid", 35).orElseThrow(() -> bank.missing("txid")));
    }

    private static Payload read(InputStream body) {
        return PayloadReader.read(body, ErrorType.REQUISICAO_INVALIDA, "bank");
    }
}
