package org.bilheteria.crowd.result;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bilheteria.crowd.buyer.ApiRequests;
import org.bilheteria.crowd.buyer.JsonFields;
import org.bilheteria.crowd.buyer.RetryingClient;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Loop;
import org.bilheteria.crowd.http.Response;

/** Asks the organiser's balance what became of the crowd's money, until nothing is owed any more. */
public final class MoneyCheck {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    /** Money without a notice is found within a minute; refunds take a moment of their own. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Loop loop;
    private final Http http;
    private final ApiRequests api;
    private final PrintStream out;

    public MoneyCheck(Loop loop, Http http, ApiRequests api, PrintStream out) {
        this.loop = loop;
        this.http = http;
        this.api = api;
        this.out = out;
    }

    /** @param session the organiser's @return whether every centavo is accounted for */
    public boolean passes(String session) {
        Instant last = loop.now().plus(PATIENCE);
        while (true) {
            Response response = http.await(api.balance(session, LocalDate.ofInstant(loop.now(), ZONE)));
            JsonFields balance = JsonFields.of(response.body());
            boolean even = "0.00".equals(balance.text("difference")) && "0.00".equals(balance.text("owed"));
            if (even || !loop.now().isBefore(last)) {
                return report(even, response, balance);
            }
            Instant next = loop.now().plusSeconds(1);
            loop.runUntil(() -> !loop.now().isBefore(next));
        }
    }

    private boolean report(boolean even, Response response, JsonFields balance) {
        if (response.status() != 200) {
            out.println("WRONG     the day's balance can't be read: " + RetryingClient.codeOf(response));
            return false;
        }
        out.printf(
                "%s the day's balance: received %s = bought %s + returned %s + owed %s + review %s, difference %s%n",
                even ? "ok       " : "WRONG    ",
                balance.text("received"),
                balance.text("bought"),
                balance.text("returned"),
                balance.text("owed"),
                balance.text("review"),
                balance.text("difference"));
        return even;
    }
}
