package org.bilheteria.account.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.erasure.AccountErased;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goal: what was seen is looked at once, whoever's e-mail it is, and leaves nothing that nobody needs. */
class SightingsJpaTest {

    private static final Instant SIGNED_UP = Instant.parse("2026-09-04T13:00:00Z");

    private final JpaInMemory database = new JpaInMemory();
    private final List<StrangeSignIn> told = new ArrayList<>();
    private final long ana =
            database.ask(entities -> Registers.buyer(entities, new Email("ana@example.com"), SIGNED_UP));
    private Instant now = SIGNED_UP.plus(Duration.ofDays(30));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStrangeDeviceIsToldOnceAndKept() {
        String seen = device();

        look();
        look();

        assertThat(told).containsExactly(new StrangeSignIn(ana, seen));
        assertThat(all()).isEqualTo(1);
    }

    @Test
    void whatAnotherNodeHasTakenIsNotToldAgain() {
        String seen = device();
        ask(sightings -> {
            sightings.look(seen);
            return null;
        });
        ask(sightings -> {
            sightings.look(seen);
            return null;
        });

        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsNotToldIsForgotten() {
        device();
        look();
        now = now.plusSeconds(60);
        device();
        look();

        assertThat(told).hasSize(1);
        assertThat(all()).isEqualTo(1);
    }

    @Test
    void guessesAtAnEmailThatNobodyHasAreForgotten() {
        guessed("nobody@example.com");
        guessed("ana@example.com");

        look();

        assertThat(told).extracting(StrangeSignIn::buyer).containsExactly(ana);
        assertThat(all()).isEqualTo(1);
    }

    @Test
    void anErasureForgetsAllOfIt() {
        device();
        guessed("ana@example.com");
        look();
        ask(sightings -> {
            sightings.erase(new AccountErased(ana, "ana@example.com", "r", now));
            return null;
        });

        assertThat(all()).isZero();
    }

    @Test
    void whatWasSeenLongAgoIsForgotten() {
        device();
        look();
        now = now.plus(Duration.ofDays(31));
        ask(sightings -> {
            sightings.purge();
            return null;
        });

        assertThat(all()).isZero();
    }

    private String device() {
        Sighting seen = Sighting.device(ana, now, "Chrome, Android", "203.0.113.77");
        database.run(entities -> entities.persist(seen));
        return seen.id();
    }

    private void guessed(String email) {
        ask(sightings -> {
            sightings.guessed(new GuessedOften(email, "203.0.113.77", now));
            return null;
        });
    }

    private void look() {
        List<String> waiting = ask(sightings -> sightings.waiting(10));
        waiting.forEach(id -> ask(sightings -> {
            sightings.look(id);
            return null;
        }));
    }

    private long all() {
        return database.ask(entities -> entities.createQuery("select count(s) from Sighting s", Long.class)
                .getSingleResult());
    }

    private <T> T ask(Function<Sightings, T> act) {
        return database.ask(entities -> act.apply(sightings(entities)));
    }

    private Sightings sightings(EntityManager entities) {
        Sightings sightings = new Sightings();
        sightings.database = entities;
        sightings.register = Registers.on(entities);
        sightings.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        sightings.strange = Events.to(told::add);
        return sightings;
    }
}
