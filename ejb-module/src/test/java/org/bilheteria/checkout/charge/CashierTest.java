package org.bilheteria.checkout.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.PaperBoxOffice;
import org.bilheteria.catalogue.Catalogue;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.checkout.ledger.Charge;
import org.bilheteria.checkout.settle.Charges;
import org.bilheteria.checkout.settle.Settling;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.line.Wish;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspRefused;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: sales are stopped when the PSP does not answer, and for nothing else. */
class CashierTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-09-01T12:00:00Z"));
    private final PspOutage outage = new PspOutage(null, new NoSales(), null);
    private Charge charge;

    @BeforeEach
    void aBuyerIsCalled() {
        PaperBoxOffice boxOffice = new PaperBoxOffice(clock, 1, () -> {});
        boxOffice.arrive(1, new Wish(1, 0, false));
        clock.advance(Duration.ofSeconds(30));
        boxOffice.moveOn();
        Hold hold = boxOffice.holds().get(0);
        charge = new Charge("t".repeat(32), hold, 0, new Money(100), clock.instant(), hold.deadline());
    }

    @Test
    void moneyThatCannotBeDecidedYetStopsNobodysClock() {
        Refused refused = refusal(null);

        assertThat(refused.refusal()).isEqualTo(Refusal.PSP_UNAVAILABLE);
        assertThat(refused.retryAfter()).isPresent();
        assertThat(outage.away()).isFalse();
    }

    @Test
    void aPspThatDoesNotAnswerDoes() {
        assertThat(refusal(new PspUnavailable("silent")).refusal()).isEqualTo(Refusal.PSP_UNAVAILABLE);
        assertThat(outage.away()).isTrue();
    }

    @Test
    void fault08APspThatSaysNoDoesNot() {
        Refused refused = refusal(new PspRefused("400 chave_invalida"));

        assertThat(refused.refusal()).isEqualTo(Refusal.PSP_UNAVAILABLE);
        assertThat(refused.retryAfter()).isPresent();
        assertThat(refused.getMessage()).doesNotContain("chave");
        assertThat(outage.away()).isFalse();
    }

    @Test
    void fault10WhileThePspWantsToBeLeftAloneForAMomentTheBuyerIsToldHowLong() {
        Refused refused = refusal(new PspBusy(Duration.ofSeconds(12)));

        assertThat(refused.refusal()).isEqualTo(Refusal.PSP_UNAVAILABLE);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(13));
        assertThat(outage.away()).isFalse();
    }

    @Test
    void fault10WhereItWantsToBeLeftAloneForLongTheClocksStop() {
        refusal(new PspBusy(Duration.ofMinutes(3)));

        assertThat(outage.away()).isTrue();
    }

    /** One record that the PSP chokes on would else pause every sale again each second. */
    @Test
    void aPspThatIsSilentAboutOneThingIsNotAway() {
        PspOutage answering = outage(null);
        answering.suspected();
        assertThat(answering.away()).isFalse();

        PspOutage silent = outage(new PspUnavailable("about anything"));
        silent.suspected();
        assertThat(silent.away()).isTrue();
    }

    private Refused refusal(PspException failure) {
        Cashier cashier = new Cashier(new OneCharge(), psp(failure), outage, new NothingDecided(), null, clock);
        return catchThrowableOfType(Refused.class, () -> cashier.charge("p"));
    }

    private PspOutage outage(PspException failure) {
        Psp psp = (Psp) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Psp.class}, (proxy, method, given) -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return Optional.empty();
                });
        return new PspOutage(null, new NoSales(), psp);
    }

    private Psp psp(PspException failure) {
        Settlement paid = new Settlement("E1", charge.txid(), new Money(100), clock.instant());
        PspCharge made = new PspCharge(charge.txid(), PspChargeStatus.COMPLETED, "code", List.of(paid));
        return (Psp) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Psp.class}, (proxy, method, given) -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return made;
                });
    }

    private final class OneCharge extends Charges {

        OneCharge() {
            super(null, clock);
        }

        @Override
        public Charge request(String place) {
            return charge;
        }
    }

    private static final class NothingDecided extends Settling {

        NothingDecided() {
            super(null, null, null);
        }

        @Override
        public void settle(List<Settlement> payments) throws Undecided {
            throw new Undecided();
        }
    }

    private static final class NoSales extends Catalogue {

        @Override
        public List<Performance> performances() {
            return List.of();
        }
    }
}
