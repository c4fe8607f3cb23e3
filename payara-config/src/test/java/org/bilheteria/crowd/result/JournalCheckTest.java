package org.bilheteria.crowd.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCheckTest {

    @TempDir
    Path folder;

    private Path journal;

    @BeforeEach
    void writeAJournal() throws IOException {
        journal = folder.resolve("journal");
        Files.writeString(journal, """
                {"seq":1,"type":"OPENED","capacity":10}
                {"seq":2,"type":"ARRIVED","place":"a","full":2}
                {"seq":3,"type":"ARRIVED","place":"b","full":1}
                {"seq":4,"type":"HELD","place":"a","full":1,"half":1}
                {"seq":5,"type":"PAID","place":"a","tickets":2}
                {"seq":6,"type":"PAID","place":"stranger","tickets":4}
                """);
    }

    @Test
    void whatIsThereIsFound() throws IOException {
        JournalCheck check = JournalCheck.of(journal, Set.of("a", "b"), Set.of("a"));

        assertThat(check).isEqualTo(new JournalCheck(0, 0, 2, 2, 6));
        assertThat(check.complete()).isTrue();
    }

    @Test
    void lostArrivalsAndPaymentsAreCounted() throws IOException {
        JournalCheck check = JournalCheck.of(journal, Set.of("a", "b", "c"), Set.of("b"));

        assertThat(check.missingArrivals()).isEqualTo(1);
        assertThat(check.missingPayments()).isEqualTo(1);
        assertThat(check.complete()).isFalse();
    }

    @Test
    void whatWasPaidLateAndHonouredIsPaid() throws IOException {
        Files.writeString(journal, """
                {"seq":1,"type":"ARRIVED","place":"a","full":1}
                {"seq":2,"type":"ARRIVED","place":"b","full":1}
                {"seq":3,"type":"HELD","place":"a","full":1,"half":0}
                {"seq":4,"type":"LATE","place":"a","outcome":"HONOURED"}
                {"seq":5,"type":"LATE","place":"b","outcome":"REFUNDED"}
                """);

        assertThat(JournalCheck.of(journal, Set.of("a", "b"), Set.of("a", "b")))
                .isEqualTo(new JournalCheck(0, 1, 2, 1, 5));
    }

    @Test
    void aTornJournalIsNotReadAsAWholeOne() throws IOException {
        Files.writeString(journal, "{\"seq\":1,\"type\":\"ARR");

        assertThatThrownBy(() -> JournalCheck.of(journal, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
