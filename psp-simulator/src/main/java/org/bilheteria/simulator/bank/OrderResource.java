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
import java.time.DateTimeException;
import java.time.Instant;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PaymentOrder;
import org.bilheteria.simulator.wire.Moments;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;
import org.bilheteria.simulator.wire.PaymentJson;

/**
 * {@code POST /bank/pay} {@code {txid, amount?, horario?, copies?, notify?, force?, refundable?}}: the answer is the payment. Any content
 * type will do, so that a line of curl is enough.
 */
@Path("bank/pay")
@RequestScoped
public class OrderResource {

    private static final int MOST_COPIES = 100;

    @Inject
    Teller teller;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public String pay(InputStream body) {
        PaymentOrder order = order(PayloadReader.read(body, ErrorType.REQUISICAO_INVALIDA, "bank"));
        return PaymentJson.of(teller.pay(order), clock.instant()).toString();
    }

    private static PaymentOrder order(Payload bank) {
        String txid = bank.text("txid", 35)
                .filter(text -> text.matches("[a-zA-Z0-9]+"))
                .orElseThrow(() -> bank.refused("txid", "deve ter de 1 a 35 letras ou algarismos"));
        return new PaymentOrder(
                txid,
                bank.amount("amount").orElse(null),
                bank.text("horario", 50).map(text -> moment(bank, text)).orElse(null),
                bank.whole("copies", 1, MOST_COPIES).orElse(1),
                bank.flag("notify", true),
                bank.flag("force", false),
                bank.flag("refundable", true));
    }

    private static Instant moment(Payload bank, String text) {
        try {
            return Moments.parse(text);
        } catch (DateTimeException malformed) {
            throw bank.refused("horario", "deve ser um instante RFC 3339");
        }
    }
}
