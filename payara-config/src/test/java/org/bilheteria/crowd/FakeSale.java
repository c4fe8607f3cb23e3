package org.bilheteria.crowd;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A sector's line in memory, first come first served; what survives when the fake server is "killed". */
final class FakeSale {

    final Set<String> accounts = new LinkedHashSet<>();
    final List<String> journal = new ArrayList<>();
    final Map<String, FakePlace> places = new ConcurrentHashMap<>();
    private final Map<String, FakePlace> placeOf = new HashMap<>();
    private final List<FakePlace> line = new ArrayList<>();
    private final Deque<FakePlace> waiting = new ArrayDeque<>();
    private final int capacity;
    private Instant opensAt;
    private int taken;
    private int sold;
    private int numbered;
    private int called;

    FakeSale(int capacity, Instant opensAt) {
        this.capacity = capacity;
        this.opensAt = opensAt;
    }

    synchronized void opensAt(Instant instant) {
        opensAt = instant;
    }

    synchronized Instant opensAt() {
        return opensAt;
    }

    /** A new account's session, or null when the e-mail is taken. */
    synchronized String signUp(String email) {
        if (accounts.contains(email)) {
            return null;
        }
        accounts.add(email);
        return "s-" + email;
    }

    synchronized boolean knows(String session) {
        return session != null && accounts.contains(session.substring(2));
    }

    synchronized FakePlace placeOf(String session) {
        return placeOf.get(session);
    }

    synchronized FakePlace arrive(String session, int full, int half) {
        FakePlace place = new FakePlace("p" + (places.size() + 1), session, full + half);
        places.put(place.id, place);
        placeOf.put(session, place);
        line.add(place);
        waiting.add(place);
        write("ARRIVED", place, "");
        return place;
    }

    /** Numbers and calls whom it can, once the sale is open. */
    synchronized void work(Instant now) {
        if (now.isBefore(opensAt)) {
            return;
        }
        while (numbered < line.size()) {
            line.get(numbered).number = ++numbered;
        }
        for (Iterator<FakePlace> rest = waiting.iterator(); rest.hasNext() && taken < capacity; ) {
            FakePlace place = rest.next();
            if (!place.state.equals("ARRIVED")) {
                rest.remove();
            } else if (taken + place.tickets <= capacity) {
                taken += place.tickets;
                place.state = "HELD";
                called = place.number;
                rest.remove();
            }
        }
        if (sold == capacity) {
            waiting.forEach(place -> place.state = "TURNED_AWAY");
            waiting.clear();
        }
    }

    synchronized void end(FakePlace place, String state) {
        if (place.state.equals("HELD")) {
            taken -= place.tickets;
        }
        place.state = state;
    }

    synchronized void pay(FakePlace place) {
        if (place.state.equals("HELD")) {
            place.state = "PAID";
            sold += place.tickets;
            write("PAID", place, ",\"tickets\":" + place.tickets);
        }
    }

    synchronized void write(String type, FakePlace place, String facts) {
        journal.add("{\"seq\":" + (journal.size() + 1) + ",\"type\":\"" + type + "\",\"place\":\"" + place.id + "\""
                + facts + "}");
    }

    synchronized int sold() {
        return sold;
    }

    synchronized String phase(Instant now) {
        return now.isBefore(opensAt) ? "LOBBY" : sold == capacity ? "SOLD_OUT" : "OPEN";
    }

    synchronized String board(Instant now) {
        work(now);
        return "{\"performance\":7,\"phase\":\"" + phase(now) + "\",\"sectors\":[{\"sector\":9,\"capacity\":" + capacity
                + ",\"available\":" + (capacity - taken) + ",\"held\":" + (taken - sold) + ",\"sold\":" + sold()
                + ",\"lastNumber\":" + numbered + ",\"calledUpTo\":" + called + ",\"stock\":\""
                + (sold == capacity ? "SOLD_OUT" : "FREE") + "\",\"journalSeq\":" + journal.size() + "}]}";
    }

    synchronized String performances(Instant now) {
        return "[{\"id\":7,\"title\":\"Show\",\"phase\":\"" + phase(now) + "\",\"lobbyOpensAt\":\""
                + opensAt.minusSeconds(60) + "\",\"opensAt\":\"" + opensAt
                + "\",\"sectors\":[{\"id\":9,\"name\":\"Pista\"}]}]";
    }

    static final class FakePlace {
        final String id;
        final String session;
        final int tickets;
        String state = "ARRIVED";
        int number;

        FakePlace(String id, String session, int tickets) {
            this.id = id;
            this.session = session;
            this.tickets = tickets;
        }

        String json() {
            return "{\"place\":\"" + id + "\",\"state\":\"" + state + "\",\"number\":" + (number == 0 ? null : number)
                    + ",\"full\":" + tickets + ",\"half\":0}";
        }
    }
}
