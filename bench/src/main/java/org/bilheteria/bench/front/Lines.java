package org.bilheteria.bench.front;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bilheteria.support.Sale;
import org.bilheteria.support.Site;

/** Sales that are entered. Each has tickets for all who come, so that every arrival goes the whole way to its hold. */
final class Lines {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Site site;
    private final int tickets;

    Lines(Site site, int tickets) {
        this.site = site;
        this.tickets = tickets;
    }

    /** New sales, open. */
    List<Sale> open(int count) throws IOException, InterruptedException {
        Instant opens = Instant.now().plusSeconds(1);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sales.add(site.announce(tickets, opens));
        }
        for (Sale sale : sales) {
            while (!board(sale).getString("phase").equals("OPEN")) {
                pause();
            }
        }
        return sales;
    }

    /** Waits until all who entered hold their tickets. @param least who entered for certain @return how many they are */
    long awaitHeld(List<Sale> sales, long least) throws IOException, InterruptedException {
        Instant late = Instant.now().plus(LONGEST);
        long before = -1;
        while (Instant.now().isBefore(late)) {
            long held = 0;
            boolean somebodyWaits = false;
            for (Sale sale : sales) {
                JsonObject sector = board(sale).getJsonArray("sectors").getJsonObject(0);
                held += sector.getInt("held");
                somebodyWaits |= sector.getInt("lobby") + sector.getInt("waiting") > 0;
            }
            // Twice the same on boards of different seconds: nobody is between the gate and the line either.
            if (!somebodyWaits && held >= least && held == before) {
                return held;
            }
            before = held;
            Thread.sleep(1_100);
        }
        throw new IOException("Of " + least + " acknowledged only " + before + " hold tickets after " + LONGEST);
    }

    private JsonObject board(Sale sale) throws IOException, InterruptedException {
        return Json.createReader(new StringReader(site.get(sale.path() + "/board")))
                .readObject();
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(100);
    }
}
