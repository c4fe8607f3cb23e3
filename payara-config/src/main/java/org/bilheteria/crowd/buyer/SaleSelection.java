package org.bilheteria.crowd.buyer;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.crowd.http.Http;
import org.bilheteria.crowd.http.Response;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.Setting;
import org.bilheteria.crowd.option.WrongUsage;
import org.jspecify.annotations.Nullable;

/** Finds the sale the crowd goes to, or has the organiser make one. */
public final class SaleSelection {

    private static final List<String> ENTERABLE = List.of("LOBBY", "OPEN");

    private final Http http;
    private final ApiRequests api;
    private final Options options;

    public SaleSelection(Http http, ApiRequests api, Options options) {
        this.http = http;
        this.api = api;
        this.options = options;
    }

    /** @throws WrongUsage when no server answers there */
    public void checkServer() {
        Response response = http.await(api.performances());
        if (response.status() != 200) {
            throw new WrongUsage("no box office at " + options.server() + ": " + RetryingClient.codeOf(response)
                    + ". Is it running?");
        }
    }

    /** Signs the organiser in when a fresh performance is wanted. @return the session */
    public Optional<String> signInOrganiser() {
        if (!options.isSet(Setting.TICKETS)) {
            return Optional.empty();
        }
        String[] who = options.text(Setting.ORGANISER).orElseThrow().split(":", 2);
        Response response = http.await(api.signIn(who[0], who[1]).patient(SignUps.HASHING));
        String session = response.status() == 200 ? ApiRequests.session(response) : null;
        if (session == null) {
            throw new WrongUsage("the organiser can't sign in: " + RetryingClient.codeOf(response));
        }
        return Optional.of(session);
    }

    /** One sector, {@code Pista}; its lobby is open at once. */
    public TargetSale create(String organiser, Instant now) {
        Instant lobby = now.truncatedTo(ChronoUnit.MILLIS);
        Response response =
                http.await(api.createPerformance(organiser, plan(lobby)).patient(SignUps.HASHING));
        String id = JsonFields.of(response.body()).text("id");
        if (response.status() != 201 || id == null) {
            throw new WrongUsage("no performance could be made: " + RetryingClient.codeOf(response));
        }
        return find(id, true);
    }

    private JsonObjectBuilder plan(Instant lobby) {
        Instant opens = lobby.plus(options.duration(Setting.OPENS_IN));
        return Json.createObjectBuilder()
                .add("title", "Ensaio com a multidão")
                .add("venue", "Maracanã")
                .add("startsAt", lobby.plus(30, ChronoUnit.DAYS).toString())
                .add("lobbyOpensAt", lobby.toString())
                .add("opensAt", opens.toString())
                .add("closesAt", opens.plus(2, ChronoUnit.HOURS).toString())
                .add("limitPerBuyer", Math.max(4, options.count(Setting.FULL)))
                .add("halfPerBuyer", 1)
                .add("sectors", Json.createArrayBuilder().add(sector(options.count(Setting.TICKETS))));
    }

    private static JsonObjectBuilder sector(int tickets) {
        return Json.createObjectBuilder()
                .add("name", "Pista")
                .add("capacity", tickets)
                .add("halfQuota", tickets * 4L / 10)
                .add("fullPrice", "240.00")
                .add("halfPrice", "120.00");
    }

    /** The performance and sector asked for, else the first that can be entered. */
    public TargetSale choose() {
        return find(options.text(Setting.PERFORMANCE).orElse(null), false);
    }

    private TargetSale find(@Nullable String id, boolean fresh) {
        Response response = http.await(api.performances());
        JsonFields performance = JsonFields.listOf(response.body()).stream()
                .filter(each -> id == null ? ENTERABLE.contains(each.text("phase")) : id.equals(each.text("id")))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(
                        id == null
                                ? "no performance is in LOBBY or OPEN; name one, or make one with --tickets"
                                : "no performance " + id));
        JsonFields sector =
                sector(performance, fresh ? null : options.text(Setting.SECTOR).orElse(null));
        return new TargetSale(
                text(performance, "id"),
                text(sector, "id"),
                Objects.requireNonNull(sector.raw("id"), "id"),
                text(performance, "title"),
                Instant.parse(text(performance, "lobbyOpensAt")),
                Instant.parse(text(performance, "opensAt")),
                fresh);
    }

    /** Of what the contract promises. */
    private static String text(JsonFields fields, String name) {
        return Objects.requireNonNull(fields.text(name), name);
    }

    private static JsonFields sector(JsonFields performance, @Nullable String wanted) {
        return performance.list("sectors").stream()
                .filter(each -> wanted == null || wanted.equals(each.text("id")) || wanted.equals(each.text("name")))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("the performance has no sector " + wanted));
    }
}
