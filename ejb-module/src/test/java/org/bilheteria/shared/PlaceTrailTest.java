package org.bilheteria.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bilheteria.journal.Facts;
import org.bilheteria.journal.JournalHead;
import org.bilheteria.journal.JournalWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: who follows sees every line of a place; who does not follow pays nothing for it. */
class PlaceTrailTest {

    private static final Logger LOG = Logger.getLogger("org.bilheteria.trail");

    private final List<String> seen = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            seen.add(MessageFormat.format(logged.getMessage(), logged.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing was opened
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listener);
        LOG.setLevel(null);
    }

    @Test
    void everyLineOfTheBookIsSeenByWhoFollows() {
        LOG.setLevel(Level.FINE);

        write();
        PlaceTrail.step("p1", "order=ABC");

        assertThat(seen).containsExactly("sector=5 seq=1 EXPIRED,\"place\":\"p1\"", "place=p1 order=ABC");
    }

    @Test
    void nobodyFollowsUnlessAsked() {
        write();

        assertThat(seen).isEmpty();
        assertThat(PlaceTrail.followed()).isFalse();
    }

    private static void write() {
        new JournalWriter(new JournalHead(5), Instant.parse("2026-09-04T13:00:00Z")).write(Facts.expired("p1"));
    }
}
