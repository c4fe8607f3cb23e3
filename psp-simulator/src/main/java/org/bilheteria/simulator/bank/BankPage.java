package org.bilheteria.simulator.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.simulator.ledger.Charge;
import org.bilheteria.simulator.ledger.ChargeStatus;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.PaymentOrder;
import org.bilheteria.simulator.wire.Form;
import org.jspecify.annotations.Nullable;

/** A person's bank: paste the code, see whom and how much, pay. {@code /bank?code=...} comes with the code filled in. */
@Path("bank")
@RequestScoped
@Produces("text/html;charset=UTF-8")
public class BankPage {

    /** Nothing but our own style sheet and forms. */
    static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'";

    @Inject
    Charges charges;

    @Inject
    Teller teller;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @GET
    public Response show(@QueryParam("code") @DefaultValue("") String code) {
        if (code.isBlank()) {
            return page(200, "bank", Map.of("code", "", "error", ""));
        }
        Optional<Charge> charge = charge(code);
        return charge.isEmpty() ? unknown(code) : charge(charge.get());
    }

    /** Pays what is still ATIVA; then, as after any other, shows the charge as it now is. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pay(@Nullable MultivaluedMap<String, String> form) {
        String code = Form.field(form, "code");
        Optional<Charge> charge = charge(code);
        if (charge.isEmpty()) {
            return unknown(code);
        }
        if (charge.get().isActive()) {
            teller.pay(PaymentOrder.plain(charge.get().txid()));
        }
        // Reloading the page after a redirect doesn't pay again.
        return Response.seeOther(UriBuilder.fromPath("bank")
                        .queryParam("code", charge.get().txid())
                        .build())
                .build();
    }

    private Optional<Charge> charge(String code) {
        return PayeeCode.txid(code).flatMap(charges::charge);
    }

    private Response charge(Charge charge) {
        Screen screen = screen();
        boolean expired = clock.instant().isAfter(charge.expiresAt());
        return page(
                200,
                charge.isActive() ? "confirm" : "outcome",
                Map.of(
                        "code",
                        charge.txid(),
                        "receiver",
                        Charge.RECEIVER,
                        "amount",
                        screen.amount(charge.terms().amount().toString()),
                        "state",
                        screen.text("state." + charge.status()),
                        "class",
                        charge.status() == ChargeStatus.CONCLUIDA ? "done" : "error",
                        "warning",
                        expired ? screen.text("confirm.expired") : ""));
    }

    private Response unknown(String code) {
        return page(404, "bank", Map.of("code", code, "error", screen().text("bank.unknown")));
    }

    private Response page(int status, String template, Map<String, String> values) {
        return Response.status(status)
                .entity(screen().page(template, values))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Screen screen() {
        return Screen.of(headers);
    }
}
