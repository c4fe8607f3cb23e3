package org.bilheteria.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bilheteria.catalogue.TicketType;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: every entrance learns of every admission, and what was refused is no admission. */
class AdmissionsTest {

    private static final Instant NOON = Instant.parse("2026-12-20T12:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);

    @BeforeEach
    void ticketsAreSold() {
        database.run(entities ->
                entities.createNativeQuery("set referential_integrity false").executeUpdate());
        for (String id : List.of("a", "b", "c")) {
            database.run(entities -> entities.persist(
                    new Ticket(id, "ORDER", 7, id.charAt(0), TicketType.FULL, new Money(100), "code")));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasHeardOfEarlierAndWrittenLaterIsToldAllTheSame() {
        admit("a", "North", false);
        clock.advance(Duration.ofSeconds(30));
        admit("b", "North", false);
        Instant heard = clock.instant();
        // Its transaction noted the time before b's did, and ended after somebody had read the list.
        clock.advance(Duration.ofSeconds(-20));
        admit("c", "South", false);

        assertThat(since(heard)).contains("c");
        assertThat(since(heard.plus(Duration.ofMinutes(2)))).isEmpty();
    }

    @Test
    void aListThatIsNotAtItsEndGoesOnWithoutRepeating() {
        admit("a", "North", false);
        clock.advance(Duration.ofSeconds(1));
        admit("b", "North", false);

        assertThat(list(NOON.minusSeconds(1), 1)).containsExactly("a");
        assertThat(list(NOON, 1)).containsExactly("b");
    }

    @Test
    void whoWasRefusedWasNotLetIn() {
        admit("a", "North", true);

        AdmissionAnswer refused = admit("a", "South", true);
        assertThat(refused.result()).isEqualTo(AdmissionResult.ALREADY);
        assertThat(refused.before().map(Admission::entrance)).contains("North");
        assertThat(conflicts()).isEmpty();

        admit("a", "South", false);
        assertThat(conflicts()).as("let in without a network").hasSize(1);
    }

    private AdmissionAnswer admit(String ticket, String entrance, boolean asked) {
        return with(admissions -> admissions.admit(7, new Admission(ticket, entrance, clock.instant()), asked));
    }

    private List<String> since(Instant heard) {
        return list(heard, 100);
    }

    private List<String> list(Instant heard, int most) {
        return with(admissions ->
                admissions.since(7, heard, most).stream().map(Ticket::id).toList());
    }

    private List<AdmissionConflict> conflicts() {
        return with(admissions -> admissions.conflicts(7));
    }

    private <T> T with(Function<Admissions, T> act) {
        return database.ask(entities -> act.apply(admissions(entities)));
    }

    private Admissions admissions(EntityManager entities) {
        Admissions admissions = new Admissions();
        admissions.database = entities;
        admissions.clock = clock;
        return admissions;
    }
}
