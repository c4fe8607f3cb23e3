package org.bilheteria.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilheteria.account.role.Rights;
import org.bilheteria.shared.JpaInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenSessionsJpaTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");

    private final JpaInMemory database = new JpaInMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBuyerFindsTheirsTheLatestFirstAndNobodyElses() {
        add(7, "first", NOW.minusSeconds(60));
        add(7, "second", NOW);
        add(8, "others", NOW);

        assertThat(of(7, NOW)).containsExactly("second", "first");
        assertThat(ask(open -> open.find(7, "others")).isPresent()).isFalse();
    }

    @Test
    void whatHasExpiredIsNotListedAndIsForgotten() {
        add(7, "old", NOW.minus(Duration.ofHours(13)));
        add(7, "new", NOW);

        assertThat(of(7, NOW)).containsExactly("new");
        ask(open -> {
            open.purge(NOW);
            return null;
        });
        assertThat(of(7, NOW.minus(Duration.ofHours(2)))).containsExactly("new");
    }

    @Test
    void aRenewalIsNotedAndRemovingOneOrAllRemovesNoOthers() {
        add(7, "first", NOW);
        add(7, "second", NOW);
        add(8, "others", NOW);
        Instant later = NOW.plus(Duration.ofDays(16));
        ask(open -> {
            open.renew(session(7, "first", NOW), later, later.plus(Duration.ofDays(30)));
            open.remove(7, "second");
            return null;
        });

        OpenSession kept = ask(open -> open.of(7, later)).get(0);
        assertThat(kept.renewedAt()).contains(later);
        assertThat(kept.device()).isEqualTo("Firefox, Linux");
        ask(open -> {
            open.removeAll(7);
            return null;
        });
        assertThat(of(7, NOW)).isEmpty();
        assertThat(of(8, NOW)).containsExactly("others");
    }

    @Test
    void aKnownDeviceCostsOneStatementAndAStrangerOneMore() {
        assertThat(statements(open -> open.add(List.of(begun(7, "known", NOW, Optional.empty())))))
                .isEqualTo(1);
        assertThat(statements(open -> open.add(List.of(begun(7, "stranger", NOW, Optional.of("192.0.2.1"))))))
                .isEqualTo(2);
    }

    /** How many the database was asked to do, as it counts them itself. */
    private long statements(Consumer<OpenSessions> act) {
        long before = counted();
        ask(open -> {
            act.accept(open);
            return null;
        });
        return counted() - before;
    }

    /** What it was asked so far about the application's tables. */
    private long counted() {
        return database.ask(entities -> {
            entities.createNativeQuery("set query_statistics true").executeUpdate();
            Object sum = entities.createNativeQuery("select coalesce(sum(execution_count), 0)"
                            + " from information_schema.query_statistics where sql_statement not like '%information_schema%'"
                            + " and regexp_like(sql_statement, '^(select|insert|update|delete) ', 'i')")
                    .getSingleResult();
            return ((Number) sum).longValue();
        });
    }

    private List<String> of(long buyer, Instant now) {
        return ask(open -> open.of(buyer, now).stream().map(OpenSession::id).toList());
    }

    private void add(long buyer, String id, Instant began) {
        ask(open -> {
            open.add(List.of(begun(buyer, id, began, Optional.empty())));
            return null;
        });
    }

    private static Begun begun(long buyer, String id, Instant began, Optional<String> strangeFrom) {
        return new Begun(session(buyer, id, began), "Firefox, Linux", strangeFrom);
    }

    private static Session session(long buyer, String id, Instant began) {
        return new Session(buyer, Rights.NONE, id, began.plus(Duration.ofHours(12)), true, began);
    }

    private <T> T ask(Function<OpenSessions, T> act) {
        return database.ask(entities -> {
            OpenSessions open = new OpenSessions();
            open.database = entities;
            return act.apply(open);
        });
    }
}
