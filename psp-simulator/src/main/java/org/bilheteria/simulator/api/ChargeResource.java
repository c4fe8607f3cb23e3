package org.bilheteria.simulator.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.bilheteria.simulator.ledger.Charge;
import org.bilheteria.simulator.ledger.ChargeStatus;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.PixRefusal;
import org.bilheteria.simulator.wire.ChargeJson;
import org.bilheteria.simulator.wire.ChargeTermsReader;
import org.bilheteria.simulator.wire.Payload;
import org.bilheteria.simulator.wire.PayloadReader;
import org.jspecify.annotations.Nullable;

/** One immediate charge. */
@Path("cob/{txid}")
@Protected
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChargeResource {

    @Inject
    Charges charges;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @PathParam("txid")
    String txid;

    /** 201 the first time, 200 with the same charge when it is asked for again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(InputStream body) {
        Charges.Opened opened = charges.open(txid, ChargeTermsReader.read(payload(body)));
        return Response.status(opened.isNew() ? 201 : 200)
                .entity(ChargeJson.of(opened.charge()).toString())
                .build();
    }

    /** Removes it (the status alone in the body) or changes its terms. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public String change(InputStream body) {
        charges.existing(txid);
        Payload cob = payload(body);
        if (cob.names().isEmpty()) {
            throw new PixRefusal(ErrorType.COB_OPERACAO_INVALIDA, "O corpo não pede nenhuma alteração.");
        }
        Charge changed = cob.names().contains("status")
                ? removed(cob)
                : charges.revise(txid, terms -> ChargeTermsReader.revise(cob, terms));
        return ChargeJson.of(changed).toString();
    }

    private Charge removed(Payload cob) {
        String status = cob.text("status", 50).orElseThrow(() -> cob.missing("status"));
        if (!ChargeStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR.name().equals(status)) {
            throw cob.refused("status", "só pode ser " + ChargeStatus.REMOVIDA_PELO_USUARIO_RECEBEDOR);
        }
        if (cob.names().size() > 1) {
            throw cob.refused("status", "deve vir sozinho");
        }
        return charges.remove(txid);
    }

    /** With all payments. Earlier revisions aren't kept. */
    @GET
    public String read(@QueryParam("revisao") @Nullable String revision) {
        Charge charge = charges.existing(txid);
        if (revision != null && !revision.equals(Integer.toString(charge.revision()))) {
            throw new PixRefusal(ErrorType.COB_NAO_ENCONTRADO, "O simulador guarda só a última revisão.");
        }
        return ChargeJson.of(charge, ledger.paymentsOf(txid), clock.instant()).toString();
    }

    private static Payload payload(InputStream body) {
        return PayloadReader.read(body, ErrorType.COB_OPERACAO_INVALIDA, "cob");
    }
}
