package org.bilheteria.simulator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.bilheteria.simulator.InMemoryApi;
import org.bilheteria.simulator.ledger.Refund;

/** Asks for everything there is, and keeps what was said, with the schema that the definition has for it. */
record Tour(InMemoryApi api, Map<String, Said> said) {

    private static final String PAID = "abcdefghijklmnopqrstuvwxyz01";
    private static final String REMOVED = "abcdefghijklmnopqrstuvwxyz02";
    private static final String COB =
            "{'calendario':{'expiracao':300},'valor':{'original':'120.00'},'chave':'key@example.com',"
                    + "'solicitacaoPagador':'Ingressos','devedor':{'cpf':'12345678909','nome':'Fulana'},"
                    + "'infoAdicionais':[{'nome':'setor','valor':'pista'}]}";
    private static final String SPAN = "?inicio=2026-03-01T00:00:00Z&fim=2026-03-02T00:00:00Z";

    record Said(String schema, String json) {}

    void walk() {
        charges();
        payments();
        webhooks();
        refusals();
    }

    private void charges() {
        keep("CobGerada", 201, "a new charge", api.put("cob/" + PAID, COB));
        keep("CobGerada", 200, "the same charge", api.put("cob/" + PAID, COB));
        keep("CobGerada", 201, "a charge without txid", api.post("cob", COB));
        keep("CobCompleta", 200, "a charge", api.get("cob/" + PAID));
        api.put("cob/" + REMOVED, COB);
        keep("CobGerada", 200, "a longer life", api.patch("cob/" + REMOVED, "{'calendario':{'expiracao':600}}"));
        keep(
                "CobGerada",
                200,
                "a removal",
                api.patch("cob/" + REMOVED, "{'status':'REMOVIDA_PELO_USUARIO_RECEBEDOR'}"));
        keep("CobCompleta", 200, "a removed charge", api.get("cob/" + REMOVED));
    }

    private void payments() {
        String paid = pay("'txid':'" + PAID + "'");
        String failing = pay("'txid':'foreign','amount':'0.01','refundable':false");
        keep("Devolucao", 201, "a refund", api.put("pix/" + paid + "/devolucao/r1", "{'valor':'20.00'}"));
        keep("Devolucao", 201, "a failing one", api.put("pix/" + failing + "/devolucao/r1", "{'valor':'0.01'}"));
        keep(
                "Devolucao",
                200,
                "taken back",
                api.post("bank/take-back", "{'endToEndId':'" + paid + "','natureza':'MED_OPERACIONAL'}"));
        api.clock.advance(Refund.SETTLEMENT);
        keep("Devolucao", 200, "a settled refund", api.get("pix/" + paid + "/devolucao/r1"));
        keep("Devolucao", 200, "a failed refund", api.get("pix/" + failing + "/devolucao/r1"));
        keep("Pix", 200, "a payment", api.get("pix/" + paid));
        keep("CobCompleta", 200, "a paid charge", api.get("cob/" + PAID));
        keep("PixConsultados", 200, "payments", api.get("pix" + SPAN));
        keep("PixConsultados", 200, "no payments", api.get("pix?inicio=2020-01-01T00:00:00Z&fim=2020-01-01T00:00:00Z"));
        keep("CobsConsultadas", 200, "charges", api.get("cob" + SPAN));
    }

    private String pay(String order) {
        api.clock.advance(Duration.ofSeconds(1));
        return api.post("bank/pay", "{" + order + ",'notify':false}").json().getString("endToEndId");
    }

    private void webhooks() {
        api.put("webhook/key@example.com", "{'webhookUrl':'http://localhost:1/hook?hmac=1&ignore='}");
        keep("WebhookCompleto", 200, "a webhook", api.get("webhook/key@example.com"));
        keep("WebhooksConsultados", 200, "webhooks", api.get("webhook"));
        keep("WebhooksConsultados", 200, "webhooks of a day", api.get("webhook" + SPAN));
    }

    private void refusals() {
        keep("Problema", 404, "no such charge", api.get("cob/" + PAID.replace('a', 'b')));
        keep("Problema", 404, "no such payment", api.get("pix/E1"));
        keep("Problema", 404, "no such webhook", api.get("webhook/other"));
        keep("Problema", 404, "no such path", api.get("cobv/" + PAID));
        keep("Problema", 405, "no such method", api.delete("cob/" + PAID));
        keep("Problema", 400, "no charge", api.put("cob/" + PAID, "{}"));
        keep("Problema", 400, "no list", api.get("pix"));
        keep("Problema", 400, "too much back", api.put("pix/" + anyPayment() + "/devolucao/r9", "{'valor':'999.00'}"));
        api.header("Authorization", "Bearer nonsense");
        keep("Problema", 401, "no token", api.get("cob/" + PAID));
    }

    private String anyPayment() {
        return api.get("pix" + SPAN).json().getJsonArray("pix").getJsonObject(0).getString("endToEndId");
    }

    private void keep(String schema, int status, String name, InMemoryApi.Answer answer) {
        assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo(status < 400 ? "application/json" : "application/problem+json");
        said.put(name, new Said(schema, answer.body()));
    }
}
