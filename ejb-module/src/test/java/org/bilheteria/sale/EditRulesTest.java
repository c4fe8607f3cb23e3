package org.bilheteria.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.bilheteria.catalogue.Sector;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit.Limits;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.sale.SaleEdit.Show;
import org.bilheteria.sale.SaleEdit.Times;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: a performance changes as it was asked for, or not at all; what buyers rely on never after they could arrive. */
class EditRulesTest {

    private static final Instant LOBBY = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant OPENS = LOBBY.plusSeconds(3_600);
    private static final Instant CLOSES = OPENS.plusSeconds(86_400);
    private static final SectorPrices PRICES = prices(10_000, 5_000);

    private final Performance performance =
            new Performance("A show", "A hall", CLOSES, new SaleWindow(LOBBY, OPENS, CLOSES), 4, 1);
    private final Sector floor = sector(1, "Floor");
    private final Sector balcony = sector(2, "Balcony");

    @Test
    void beforeTheLobbyAllOfItChanges() {
        SaleEdit change = change(
                new Show(Optional.of("Another show"), Optional.empty(), Optional.empty()),
                new Limits(Optional.of(6), Optional.empty()),
                Map.of(1, sectorChange("Lawn", 12_000L)),
                List.of(plan("Box", 20_000)));

        change(change, announced());

        assertThat(performance.title()).isEqualTo("Another show");
        assertThat(performance.venue()).isEqualTo("A hall");
        assertThat(performance.limitPerBuyer()).isEqualTo(6);
        assertThat(performance.halfPerBuyer()).isEqualTo(1);
        assertThat(performance.sectors()).extracting(Sector::name).containsExactly("Lawn", "Balcony", "Box");
        assertThat(floor.prices()).isEqualTo(prices(12_000, 5_000));
        assertThat(balcony.prices()).isEqualTo(PRICES);
    }

    @Test
    void twoSectorsMaySwapTheirNames() {
        SaleEdit change = ofSectors(Map.of(1, sectorChange("Balcony", null), 2, sectorChange("Floor", null)));

        change(change, announced());

        assertThat(performance.sectors()).extracting(Sector::name).containsExactly("Balcony", "Floor");
    }

    @Test
    void aNewSectorMayHaveTheNameAnotherOneGaveUp() {
        change(
                change(
                        Show.SAME,
                        Limits.SAME,
                        Map.of(1, sectorChange("Front floor", null)),
                        List.of(plan("Floor", 8_000))),
                announced());

        assertThat(performance.sectors()).extracting(Sector::name).containsExactly("Front floor", "Balcony", "Floor");
    }

    @ParameterizedTest
    @MethodSource("termsThatStay")
    void onceTheLobbyIsOpenTermsStay(SaleEdit change) {
        assertRefused(change, at(LOBBY, false), Refusal.WRONG_PHASE);
    }

    @ParameterizedTest
    @MethodSource("termsThatStay")
    void whoeverArrivedBeforeTheLobbyByAClockThatWasSetBackCounts(SaleEdit change) {
        assertRefused(change, at(LOBBY.minusSeconds(1), true), Refusal.WRONG_PHASE);
    }

    static Stream<SaleEdit> termsThatStay() {
        Show show = new Show(Optional.of("Another show"), Optional.empty(), Optional.empty());
        return Stream.of(
                change(show, new Limits(Optional.of(6), Optional.empty()), Map.of(), List.of()),
                change(show, new Limits(Optional.empty(), Optional.of(0)), Map.of(), List.of()),
                change(show, Limits.SAME, Map.of(1, sectorChange("Lawn", null)), List.of()),
                change(show, Limits.SAME, Map.of(1, sectorChange(null, 12_000L)), List.of()),
                change(show, Limits.SAME, Map.of(), List.of(plan("Box", 20_000))));
    }

    @Test
    void theTitleCanBeCorrectedUntilTheSaleIsClosed() {
        SaleEdit change = change(
                new Show(Optional.of("Another show"), Optional.of("A field"), Optional.empty()),
                Limits.SAME,
                Map.of(),
                List.of());

        assertRefused(change, at(CLOSES, true), Refusal.WRONG_PHASE);
        change(change, at(CLOSES.minusSeconds(1), true));

        assertThat(performance.title()).isEqualTo("Another show");
        assertThat(performance.venue()).isEqualTo("A field");
    }

    @Test
    void lobbyAndOpeningMoveOnlyBeforeThem() {
        assertThat(at(LOBBY.minusSeconds(1), false).lobby()).isTrue();
        assertThat(at(LOBBY, false).lobby()).isFalse();
        assertThat(at(OPENS.minusSeconds(1), true).opening()).isTrue();
        assertThat(at(OPENS, true).opening()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("whatMakesNoSale")
    void whatMakesNoSaleIsRefused(SaleEdit change, Refusal refusal) {
        assertRefused(change, announced(), refusal);
    }

    static Stream<Arguments> whatMakesNoSale() {
        List<SectorPlan> many = IntStream.range(0, 99)
                .mapToObj(number -> plan("Sector " + number, 1_000))
                .toList();
        return Stream.of(
                arguments(ofSectors(Map.of(1, sectorChange("Balcony", null))), Refusal.INVALID),
                arguments(
                        ofSectors(Map.of(1, sectorChange("Box", null), 2, sectorChange("Box", null))), Refusal.INVALID),
                arguments(adding(List.of(plan("Floor", 1_000))), Refusal.INVALID),
                arguments(adding(List.of(plan("Box", 1_000), plan("Box", 1_000))), Refusal.INVALID),
                // half costs 50.00
                arguments(ofSectors(Map.of(1, sectorChange(null, 4_999L))), Refusal.INVALID),
                arguments(adding(many), Refusal.INVALID),
                arguments(ofSectors(Map.of(3, sectorChange("Box", null))), Refusal.UNKNOWN_SECTOR));
    }

    @Test
    void aSectorOfAnEarlierVersionWhoseHalfPriceIsTooHighIsResizedAllTheSame() {
        floor.price(prices(5_000, 10_000));

        change(SaleEdit.nothing().resizing(1, 50), announced());
        assertRefused(ofSectors(Map.of(1, sectorChange(null, 6_000L))), announced(), Refusal.INVALID);
    }

    @Test
    void aPriceIsNeverLessThanNothing() {
        assertThatThrownBy(() -> sectorChange(null, -1L)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments arguments(Object... values) {
        return Arguments.of(values);
    }

    private void assertRefused(SaleEdit change, EditWindow changeable, Refusal refusal) {
        String before = written();

        Refused refused = catchThrowableOfType(Refused.class, () -> change(change, changeable));

        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(written()).isEqualTo(before);
    }

    private String written() {
        return performance.title()
                + performance.venue()
                + performance.limitPerBuyer()
                + performance.halfPerBuyer()
                + performance.sectors().stream()
                        .map(sector -> sector.name() + sector.prices())
                        .toList();
    }

    /** As {@link SaleEditor} does. */
    private void change(SaleEdit change, EditWindow changeable) {
        EditRules changing = new EditRules(performance, change, changeable);
        changing.show();
        changing.giveNamesUp();
        changing.sectors();
        changing.added();
    }

    private EditWindow announced() {
        return at(LOBBY.minusSeconds(1), false);
    }

    private EditWindow at(Instant now, boolean anybodyArrived) {
        return EditWindow.of(performance, now, () -> anybodyArrived);
    }

    private static SaleEdit change(
            Show show, Limits limits, Map<Integer, SectorChange> sectors, List<SectorPlan> added) {
        return new SaleEdit(show, Times.SAME, limits, Optional.empty(), Optional.empty(), sectors, added);
    }

    private static SaleEdit ofSectors(Map<Integer, SectorChange> sectors) {
        return change(Show.SAME, Limits.SAME, sectors, List.of());
    }

    private static SaleEdit adding(List<SectorPlan> added) {
        return change(Show.SAME, Limits.SAME, Map.of(), added);
    }

    private static SectorChange sectorChange(String name, Long fullPrice) {
        return new SectorChange(
                Optional.empty(),
                Optional.ofNullable(name),
                Optional.ofNullable(fullPrice).map(Money::new),
                Optional.empty());
    }

    private static SectorPlan plan(String name, long fullPrice) {
        return new SectorPlan(name, 100, 40, prices(fullPrice, 500));
    }

    private static SectorPrices prices(long full, long half) {
        return new SectorPrices(new Money(full), new Money(half));
    }

    private Sector sector(int id, String name) {
        Sector sector = performance.addSector(name, PRICES);
        try {
            // The database gives ids, and there is none here.
            var field = Sector.class.getDeclaredField("id");
            field.setAccessible(true);
            field.setInt(sector, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return sector;
    }
}
