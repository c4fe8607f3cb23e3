package org.bilheteria.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalPage;
import org.bilheteria.journal.JournalReader;
import org.bilheteria.journal.JournalWriter;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.PlaceIds;
import org.junit.jupiter.api.Test;

/** On lines as the journal really writes them. */
class ArrivedBuyersTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");
    private static final int SECTOR = 7;

    private final PlaceCipher cipher = new PlaceCipher(new byte[16]);
    private final JournalWriter journal = new JournalWriter(new JournalHead(SECTOR), NOON);
    private final ArrivedBuyers arrived = new ArrivedBuyers();

    @Test
    void theBuyersOfAllArrivalsAreFoundAndNobodyElse() {
        arrived.ids = new PlaceIds() {
            @Override
            public Optional<PlaceCipher.Origin> origin(String id) {
                return cipher.origin(id);
            }
        };
        arrive(11);
        arrive(12);
        journal.write(Facts.numbered(cipher.id(13, SECTOR, 0), 1));
        arrive(14);
        List<JournalPage> pages = journal.pages();
        arrived.journal = new JournalReader() {
            @Override
            public List<JournalPage> pages(int sector, long first, long last) {
                return pages;
            }
        };

        assertThat(arrived.since(SECTOR, 1, 4)).containsExactly(11L, 12L, 14L);
    }

    private void arrive(long buyer) {
        journal.write(Facts.arrived(cipher.id(buyer, SECTOR, 0), NOON, 1, 0, false, 1, false));
    }
}
