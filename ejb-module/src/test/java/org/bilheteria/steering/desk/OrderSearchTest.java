package org.bilheteria.steering.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.audit.AuditFixture;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.checkout.ledger.Order;
import org.bilheteria.checkout.order.Orders;
import org.bilheteria.line.Place;
import org.bilheteria.line.PlaceCipher;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: staff finds orders by what buyers quote, and the audit log says so without saying what was quoted. */
class OrderSearchTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final String CLERK = "staff 7";

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(NOON);
    private final List<String> sent = new ArrayList<>();
    private int performance;
    private int sector;

    @BeforeEach
    void aShowAndItsBuyers() {
        Instant later = NOON.plus(Duration.ofDays(20));
        Performance show = new Performance("Show", "Venue", later, new SaleWindow(NOON, NOON, later), 4, 2);
        show.addSector("Floor", new SectorPrices(new Money(100), new Money(50)));
        database.run(entities -> entities.persist(show));
        performance = show.id();
        sector = show.sectors().get(0).id();
        order("AAAAAAAAA1", buyer("Ana Conceição", "ana@example.com", "hash of a CPF"));
        order("AAAAAAAAA2", buyer("Anabela 100%", "anabela@example.com", "another"));
        // Whose account was erased.
        order("AAAAAAAAA3", 4_711);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void byNumberEMailAndName() {
        assertThat(find("aaaaa aaaa1")).containsExactly("AAAAAAAAA1 Ana Conceição");
        assertThat(find("ANA@example.com")).containsExactly("AAAAAAAAA1 Ana Conceição");
        assertThat(find("conceiç")).containsExactly("AAAAAAAAA1 Ana Conceição");
        assertThat(find("0%")).isEmpty();
        assertThat(find("00%")).containsExactly("AAAAAAAAA2 Anabela 100%");
        assertThat(find("ana")).containsExactly("AAAAAAAAA2 Anabela 100%", "AAAAAAAAA1 Ana Conceição");
    }

    @Test
    void anErasedBuyersOrderIsFoundByItsNumberAlone() {
        assertThat(find("AAAAAAAAA3")).containsExactly("AAAAAAAAA3 ");
    }

    @Test
    void theAuditLogSaysWhoseOrdersWereSeenAndNotByWhat() {
        find("ana@example.com");
        find("nobody@example.com");

        List<String> entries = database.ask(
                entities -> AuditFixture.of(entities, clock).newest(Optional.empty(), Optional.empty(), 10).stream()
                        .map(entry -> entry.actor() + " " + entry.act() + " " + entry.subject())
                        .toList());
        assertThat(entries).containsExactly("staff 7 look up orders orders by EMAIL: AAAAAAAAA1");
    }

    @Test
    void ticketsAreSentThreeTimesADayAndNotOfAnUndoneOrder() {
        for (int time = 0; time < TicketsAgain.A_DAY; time++) {
            clock.advance(Duration.ofHours(1));
            again("AAAAAAAAA1");
        }
        assertThatThrownBy(() -> again("AAAAAAAAA1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_MAILS));
        clock.advance(TicketsAgain.DAY);
        again("AAAAAAAAA1");
        database.run(entities -> entities.find(Order.class, "AAAAAAAAA2").cancel());

        assertThatThrownBy(() -> again("AAAAAAAAA2"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_PHASE));
        assertThat(sent).hasSize(4).containsOnly("AAAAAAAAA1");
    }

    private List<String> find(String typed) {
        return database.ask(entities -> {
            OrderSearch search = new OrderSearch();
            search.database = entities;
            search.audit = AuditFixture.of(entities, clock);
            return search.find(Quoted.of(typed), CLERK).stream()
                    .map(found -> found.order().number() + " "
                            + found.buyer().map(Buyer::name).orElse(""))
                    .toList();
        });
    }

    private void again(String number) {
        database.run(entities -> {
            TicketsAgain again = new TicketsAgain();
            again.orders = new Orders() {
                @Override
                public Optional<Order> order(String wanted) {
                    return Optional.ofNullable(entities.find(Order.class, wanted));
                }
            };
            again.audit = AuditFixture.of(entities, clock);
            again.clock = clock;
            again.asked = Events.to(asked -> sent.add(asked.order()));
            again.send(number, CLERK);
        });
    }

    private long buyer(String name, String email, String cpfHash) {
        Buyer buyer = Buyer.vouched(name, Email.of(email).orElseThrow(), Optional.of(cpfHash), NOON);
        database.run(entities -> entities.persist(buyer));
        return buyer.id();
    }

    private void order(String number, long buyer) {
        clock.advance(Duration.ofSeconds(1));
        Place place = new Place(
                "p" + number, new PlaceCipher.Origin(buyer, sector, 0), performance, NOON, new Wish(1, 0, false), 0, 1);
        database.run(entities -> {
            entities.persist(place);
            entities.flush();
            entities.persist(new Order(number, place, new Money(100), clock.instant()));
        });
    }
}
