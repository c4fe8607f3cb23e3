package org.bilheteria.bench.fairness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilheteria.support.net.FaultProxy;
import org.bilheteria.support.net.Passage;
import org.jspecify.annotations.Nullable;

/** A visitor's way into the line: they press the button, and again when the connection breaks, until they are told their place. */
final class EntryAttempts {

    private static final int TRIES = 20;

    private final FaultProxy network;
    private final String sale;
    private final String sector;
    private final String token;
    private final Clock clock;
    private final List<Instant> knocks = new ArrayList<>();

    EntryAttempts(FaultProxy network, String sale, String sector, String token, Clock clock) {
        this.network = network;
        this.sale = sale;
        this.sector = sector;
        this.token = token;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param pressed when the button was first pressed
     * @param knocked when the request reached the door that the stamp is of
     */
    record Entered(String place, Instant pressed, Instant knocked, Instant stamp) {}

    Entered enter(boolean keptAlive, Instant pressesAt) throws Exception {
        Instant pressed = null;
        for (int i = 0; i < TRIES; i++) {
            // Only the first try can use a connection that was there before.
            try (Phone phone = keptAlive && i == 0 ? lookAtBoard() : null) {
                awaitMoment(pressesAt);
                pressed = pressed == null ? now() : pressed;
                return enter(phone, pressed);
            } catch (IOException broken) {
                Thread.sleep(200);
            }
        }
        throw new IOException("not in line after " + TRIES + " tries");
    }

    /** A look at the board, some seconds before. */
    private Phone lookAtBoard() throws IOException {
        Phone phone = new Phone(network);
        phone.ask("GET", sale + "/board", token, "");
        return phone;
    }

    private Entered enter(@Nullable Phone open, Instant pressed) throws IOException {
        if (open != null) {
            return ask(open, true, pressed);
        }
        try (Phone fresh = new Phone(network)) {
            return ask(fresh, false, pressed);
        }
    }

    private Entered ask(Phone phone, boolean later, Instant pressed) throws IOException {
        Passage passage = phone.passage();
        passage.expectRequest();
        try {
            String body = "{\"sector\":\"" + sector + "\",\"full\":1}";
            JsonObject answer = Json.createReader(new StringReader(phone.ask("POST", sale + "/places", token, body)))
                    .readObject();
            noteKnock(passage, later);
            Instant stamp = Instant.parse(answer.getString("arrivedAt"));
            return new Entered(answer.getString("place"), pressed, nearest(stamp), stamp);
        } catch (IOException broken) {
            noteKnock(passage, later);
            throw broken;
        }
    }

    /** A try whose answer was lost may be the one that counted. */
    private void noteKnock(Passage passage, boolean later) {
        Instant knock = later ? passage.firstByte() : passage.connected();
        if (knock != null) {
            knocks.add(knock);
        }
    }

    private Instant nearest(Instant stamp) {
        return knocks.stream()
                .min(Comparator.comparing(
                        knock -> Duration.between(knock, stamp).abs()))
                .orElseThrow();
    }

    private void awaitMoment(Instant moment) throws InterruptedException {
        long wait = Duration.between(clock.instant(), moment).toMillis();
        if (wait > 0) {
            Thread.sleep(wait);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
