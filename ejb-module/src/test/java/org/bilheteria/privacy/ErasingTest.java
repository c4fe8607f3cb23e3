package org.bilheteria.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bilheteria.account.Registers;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.line.Place;
import org.bilheteria.mail.MailKind;
import org.bilheteria.mail.Outbox;
import org.bilheteria.mail.OutgoingMail;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: erased, an account has left nothing but what the law and the public journal need, in every table there is; while something is
 * unsettled nothing is erased at all. Method: the application's own schema, with a row of the buyer in each table that can have one.
 */
class ErasingTest {

    /** Tables in which an erased buyer's number may stay, with the reason in the package's rules. */
    private static final Set<String> STAYS = Set.of("PLACE", "TICKET_ORDER", "REFUND", "ERASURE", "OUTGOING_MAIL");

    /** Tables that have an e-mail of an account for a moment longer: until it is mailed. */
    private static final Set<String> EMAIL_STAYS = Set.of("ERASURE");

    private final ErasedWorld world = new ErasedWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nothingIsLeftButWhatHasToStay() {
        everything(world.ana, "ana@example.com");
        everything(world.bia, "bia@example.com");
        Map<String, Long> before = rows(world.ana, "ana@example.com");
        assertThat(before).as("each table has a row to erase").doesNotContainValue(0L);

        erase(world.ana);

        rows(world.ana, "ana@example.com").forEach((column, number) -> {
            String table = column.substring(0, column.indexOf('.'));
            boolean stays = column.endsWith("BUYER_ID") ? STAYS.contains(table) : EMAIL_STAYS.contains(table);
            assertThat(stays || number == 0).as(column).isTrue();
        });
        assertThat(rows(world.bia, "bia@example.com")).as("nobody else's").doesNotContainValue(0L);
    }

    @Test
    void thatItIsErasedIsTheOnlyMailAndItsAddressIsForgottenOnceItIsSent() {
        everything(world.ana, "ana@example.com");

        erase(world.ana);

        List<OutgoingMail> mails = mails();
        assertThat(mails).extracting(OutgoingMail::kind).containsExactly(MailKind.ACCOUNT_ERASED);
        assertThat(addresses()).containsExactly("ana@example.com");
        world.with(Outbox.class, outbox -> {
            outbox.sent(mails.get(0).id());
            return null;
        });
        assertThat(addresses()).isEmpty();
    }

    @Test
    void theEmailAndTheCpfAreFreeForAStranger() {
        erase(world.ana);

        long again = world.database.ask(entities -> Registers.buyer(entities, ErasedWorld.ANA, ErasedWorld.NOW));

        assertThat(again).isNotEqualTo(world.ana);
    }

    @Test
    void doneTwiceItIsDoneOnce() {
        erase(world.ana);
        erase(world.ana);

        assertThat(mails()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED, PLACE", "WAITING, PLACE", "HELD, HOLD"})
    void aPlaceThatLivesKeepsIt(String state, Unsettled why) {
        world.show();
        world.place("p1", world.ana, state, true);

        assertKept(why);
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED", "ACTIVE"})
    void aChargeThatCanBePaidKeepsIt(String state) {
        endedHold();
        world.charge("t1", "p1", state);

        assertKept(Unsettled.CHARGE);
    }

    @Test
    void aPaymentThatWaitsForSomebodyKeepsIt() {
        endedHold();
        world.charge("t1", "p1", "SPENT");
        world.payment("E1", "t1", "REVIEW");

        assertKept(Unsettled.PAYMENT);
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED", "PROCESSING"})
    void aRefundUnderWayKeepsIt(String state) {
        endedHold();
        world.charge("t1", "p1", "SPENT");
        world.payment("E1", "t1", "RETURNED");
        world.refund("r1", "E1", world.ana, state);

        assertKept(Unsettled.REFUND);
    }

    @Test
    void ticketsForAShowToComeAreWarnedOfAndKeepNobody() {
        world.show();
        world.place("p1", world.ana, "PAID", true);
        world.order("N1", "p1", world.ana);

        assertThat(ordersToCome(world.ana)).isEqualTo(1);
        assertThat(ordersToCome(world.bia)).isZero();
        erase(world.ana);
    }

    @Test
    void theLastOrganiserStaysAndTheLastButOneNot() {
        world.sql("insert into staff_role (buyer_id, role) select id, 'ORGANISER' from buyer");
        erase(world.ana);

        Refused refused = catchThrowableOfType(Refused.class, () -> erase(world.bia));

        assertThat(refused.refusal()).isEqualTo(Refusal.LAST_ORGANISER);
    }

    @Test
    void aPlaceThatCameTooLateIsFoundAndNobodyElses() {
        erase(world.ana);
        world.show();
        world.place("late", world.ana, "WAITING", true);
        world.place("left", world.ana, "LEFT", false);
        world.place("others", world.bia, "WAITING", true);

        List<Long> erased = world.with(Erasures.class, erasures -> erasures.since(ErasedWorld.NOW));
        assertThat(erased).containsExactly(world.ana);
        List<Place> found = world.with(PlacesOfNobody.class, places -> places.of(world.ana));
        assertThat(found)
                .singleElement()
                .satisfies(place -> assertThat(place.id()).isEqualTo("late"));
    }

    private void endedHold() {
        world.show();
        world.place("p1", world.ana, "EXPIRED", false);
        world.hold("p1", "EXPIRED");
    }

    private void assertKept(Unsettled why) {
        assertThat(unsettled(world.ana)).containsExactly(why);
        assertThat(unsettled(world.bia)).isEmpty();
        Refused refused = catchThrowableOfType(Refused.class, () -> erase(world.ana));
        assertThat(refused.refusal()).isEqualTo(Refusal.ORDER_OPEN);
        assertThat(mails()).isEmpty();
    }

    private List<OutgoingMail> mails() {
        return world.with(Outbox.class, outbox -> outbox.of(world.ana));
    }

    private long ordersToCome(long buyer) {
        return world.with(OpenMatters.class, matters -> matters.ordersToCome(buyer));
    }

    private Set<Unsettled> unsettled(long buyer) {
        return world.with(OpenMatters.class, matters -> matters.of(buyer));
    }

    private void erase(long buyer) {
        world.with(Erasing.class, erasing -> {
            erasing.erase(buyer);
            return null;
        });
    }

    private List<String> addresses() {
        return texts("select email from erasure where email is not null");
    }

    /** A row in each table that can have one of a buyer. */
    private void everything(long buyer, String email) {
        String own = "'" + buyer + "'";
        if (buyer == world.ana) {
            world.show();
        }
        world.place("p" + buyer, buyer, "PAID", true);
        world.order("N" + buyer, "p" + buyer, buyer);
        world.hold("p" + buyer, "PAID");
        world.charge("t" + buyer, "p" + buyer, "PAID");
        world.payment("E" + buyer, "t" + buyer, "RETURNED");
        world.refund("r" + buyer, "E" + buyer, buyer, "DONE");
        world.sql(
                "insert into open_session values (" + buyer + ", " + own + ", 1, null, 2, 'Firefox')",
                "insert into push_subscription values ('push" + buyer + "', " + buyer + ", " + own
                        + ", 's', 'e', 'k', 'a', 'pt'," + " 1)",
                "insert into recovery_request values (" + own + ", '" + email + "', 1)",
                "insert into recovery values (" + buyer + ", " + own + ", 2, 1, 1)",
                "insert into email_change values (" + own + ", " + buyer + ", 'old@example.com', '" + email + "', null,"
                        + " null, 1, 2, 1)",
                "insert into passkey values (" + own + ", " + buyer + ", " + own + ", 'h', 'k', 0, 'Phone', '', false,"
                        + " false, 1, null)",
                "insert into staff_role values (" + buyer + ", 'DOOR')",
                "insert into second_factor values (" + buyer + ", 's', 0, 1)",
                "insert into factor_code values (" + own + ", " + buyer + ", null)",
                "insert into sighting values (" + own + ", " + buyer + ", null, 1, '', '', true)",
                "insert into sighting values ('e" + buyer + "', null, '" + email + "', 1, '', '', true)",
                "insert into sign_up values (" + buyer + ", " + own + ", 'Ana', '" + email + "', 'c', 'h', 0, 0, 2, 0)",
                "insert into openid_identity values (" + own + ", " + buyer + ", 'p', 'i', " + own + ", 1, null)",
                "insert into account_watch values (" + buyer + ", 1, null)",
                "insert into outgoing_mail values (" + buyer + ", 'CONFIRMED', " + buyer + ", 'N" + buyer
                        + "', 'DUE', 0, 1, 1, null)");
    }

    /** By table and column: how many rows are this buyer's; those that only an erasure fills are left out when they are empty. */
    private Map<String, Long> rows(long buyer, String email) {
        Map<String, Long> rows = new TreeMap<>();
        for (String column : columns()) {
            String table = column.substring(0, column.indexOf('.'));
            String value = column.endsWith("BUYER_ID") ? Long.toString(buyer) : "'" + email + "'";
            long number = count("select count(*) from " + table + " where " + column + " = " + value);
            if (!table.equals("ERASURE") || number > 0) {
                rows.put(column, number);
            }
        }
        rows.remove("EMAIL_CHANGE.OLD_EMAIL");
        return rows;
    }

    private List<String> columns() {
        return texts("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'PUBLIC' and (column_name = 'BUYER_ID' or column_name like '%EMAIL')");
    }

    private List<String> texts(String query) {
        return world.database.ask(entities -> {
            List<?> found = entities.createNativeQuery(query).getResultList();
            return found.stream().map(String::valueOf).toList();
        });
    }

    private long count(String text) {
        return world.database.ask(
                entities -> ((Number) entities.createNativeQuery(text).getSingleResult()).longValue());
    }
}
