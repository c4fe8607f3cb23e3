package org.bilheteria.web.organiser.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.bilheteria.checkout.ledger.Payment;
import org.bilheteria.checkout.ledger.RefundReason;
import org.bilheteria.checkout.ledger.RefundState;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: whatever is shown or refused about money has its words. */
class MoneyActTest {

    private final ResourceBundle messages = ResourceBundle.getBundle("org.bilheteria.web.messages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void hasItsWordsWhateverRefusesIt(MoneyAct act) {
        assertThat(messages.keySet()).contains(act.key(), act.textKey(), act.doneKey());
        assertThat(messages.keySet())
                .containsAll(
                        Arrays.stream(Refusal.values()).map(act::refusedKey).toList());
    }

    @Test
    void isToldByItsName() {
        assertThat(MoneyAct.named("STOP")).contains(MoneyAct.STOP);
        assertThat(MoneyAct.named("BURN")).isEmpty();
        assertThat(Arrays.stream(MoneyAct.values()).filter(MoneyAct::ofRefund))
                .containsExactly(MoneyAct.RETRY, MoneyAct.STOP);
    }

    @Test
    void saysInItsOwnWordsWhatTheSharedOnesWouldNot() {
        assertThat(MoneyAct.NOTE_RETURN.refusedKey(Refusal.INVALID)).isEqualTo("MoneyActRefused.NOTE_RETURN.INVALID");
        assertThat(MoneyAct.NOTE_RETURN.refusedKey(Refusal.UNAVAILABLE)).isEqualTo("Refusal.UNAVAILABLE");
    }

    @Test
    void allThatBecomesOfMoneyHasItsWords() {
        Stream<String> reasons = Stream.concat(Stream.of(ReviewReason.values()), Stream.of(RefundReason.values()))
                .map(reason -> "MoneyReason." + reason.name());
        Stream<String> states = Stream.of(RefundState.values()).map(state -> "RefundState." + state);
        Stream<String> outcomes = Stream.of(Payment.Outcome.values()).map(outcome -> "PaymentOutcome." + outcome);

        assertThat(messages.keySet())
                .containsAll(Stream.of(reasons, states, outcomes)
                        .flatMap(keys -> keys)
                        .toList());
    }
}
