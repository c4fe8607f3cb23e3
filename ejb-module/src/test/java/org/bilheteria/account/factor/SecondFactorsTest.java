package org.bilheteria.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.persistence.EntityManager;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.Registers;
import org.bilheteria.account.passkey.Passkey;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.role.StaffActed;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: an app is one's second factor once it has shown a code, each code counts once, and guessers wait. */
class SecondFactorsTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final JpaInMemory database = new JpaInMemory();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-09-04T13:00:10Z"));
    private final SecondFactors factors = new SecondFactors();
    private final List<FactorChanged> told = new ArrayList<>();
    private final List<StaffActed> acts = new ArrayList<>();
    private Buyer ana;

    @BeforeEach
    void open() {
        factors.keys = new Keys() {
            @Override
            public byte[] secret(String purpose, int bytes) {
                return new byte[bytes];
            }
        };
        factors.clock = clock;
        factors.passkeys = new PasskeyRegister() {
            @Override
            public List<Passkey> of(long buyer) {
                return List.of();
            }
        };
        factors.open();
        ana = database.ask(entities -> {
            long id = Registers.buyer(entities, new Email("ana@example.com"), clock.instant());
            return Registers.on(entities).buyer(id).orElseThrow();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAppCountsOnceItHasShownACode() {
        NewApp app = factors.begin(ana);
        assertThat(has()).isFalse();
        refused("BAD_CODE", () -> confirm(app, "000000"));
        assertThat(has()).isFalse();

        List<String> codes = confirm(app, code(app));

        assertThat(has()).isTrue();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(each -> each.matches("(\\w{4}-){2}\\w{4}"));
        assertThat(told).singleElement().matches(FactorChanged::set);
        assertThat(acts).extracting(StaffActed::act).containsExactly("set-second-factor");
    }

    @Test
    void aCodeCountsOnceAndNeverAfterOneOfALaterStep() {
        NewApp app = set();
        refused("BAD_CODE", () -> check(code(app)));
        clock.advance(Duration.ofSeconds(30));
        String before = code(app);
        clock.advance(Duration.ofSeconds(30));

        check(code(app));

        refused("BAD_CODE", () -> check(code(app)));
        refused("BAD_CODE", () -> check(before));
    }

    @Test
    void aPhonesClockMayBeAStepWrongAndBlanksAreNothing() {
        NewApp app = set();
        clock.advance(Duration.ofMinutes(2));
        String shown = code(app);
        clock.advance(Duration.ofSeconds(30));

        check(shown.substring(0, 3) + " " + shown.substring(3));
    }

    @Test
    void aCodeOfTwoStepsAgoIsOver() {
        NewApp app = set();
        clock.advance(Duration.ofMinutes(2));
        String shown = code(app);
        clock.advance(Duration.ofSeconds(60));

        refused("BAD_CODE", () -> check(shown));
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        NewApp app = factors.begin(ana);
        List<String> codes = confirm(app, code(app));

        check(codes.get(0).toLowerCase(Locale.ROOT).replace("-", " "));

        refused("BAD_CODE", () -> check(codes.get(0)));
        int left = ask(all -> all.codesLeft(ana.id()));
        assertThat(left).isEqualTo(9);
        check(codes.get(1));
    }

    @Test
    void noneOfItLiesInTheOpen() {
        NewApp app = factors.begin(ana);
        List<String> codes = confirm(app, code(app));

        List<?> kept = database.ask(entities -> entities.createNativeQuery(
                        "select secret_sealed from second_factor union all select code_hash from factor_code")
                .getResultList());

        assertThat(kept).hasSize(11);
        assertThat(kept.toString())
                .doesNotContain(app.secret())
                .doesNotContain(codes.get(0).replace("-", ""));
    }

    @Test
    void anotherAppTakesThePlaceOfTheFirstAndItsCodes() {
        NewApp first = factors.begin(ana);
        List<String> codes = confirm(first, code(first));
        clock.advance(Duration.ofMinutes(1));
        NewApp second = set();
        clock.advance(Duration.ofMinutes(1));

        refused("BAD_CODE", () -> check(code(first)));
        refused("BAD_CODE", () -> check(codes.get(0)));
        check(code(second));
    }

    @Test
    void whatWasBegunForSomebodyElseIsNothing() {
        Buyer bia = database.ask(entities -> {
            long id = Registers.buyer(entities, new Email("bia@example.com"), clock.instant());
            return Registers.on(entities).buyer(id).orElseThrow();
        });
        NewApp app = factors.begin(bia);

        refused("BAD_CODE", () -> confirm(app, code(app)));
        assertThat(factors.again(ana, app.sealed())).isEmpty();
        assertThat(factors.again(bia, app.sealed())).contains(app);
    }

    @Test
    void guessersWaitAMinuteAndAfterAHundredAnHour() {
        NewApp app = set();
        for (int minute = 0; minute < 20; minute++) {
            clock.advance(Duration.ofSeconds(61));
            for (int guess = 0; guess < 5; guess++) {
                refused("BAD_CODE", () -> check("12345"));
            }
            refused("TOO_MANY_ATTEMPTS", () -> check(code(app)));
        }
        clock.advance(Duration.ofSeconds(61));
        refused("TOO_MANY_ATTEMPTS", () -> check(code(app)));
        clock.advance(Duration.ofHours(1));

        check(code(app));
    }

    @Test
    void takenAwayItOpensNothing() {
        NewApp app = set();
        clock.advance(Duration.ofMinutes(1));

        ask(all -> {
            all.remove(ana.id(), "organiser 1");
            return null;
        });

        assertThat(has()).isFalse();
        refused("BAD_CODE", () -> check(code(app)));
        assertThat(acts).last().isEqualTo(new StaffActed("organiser 1", "remove-second-factor", "account " + ana.id()));
    }

    private NewApp set() {
        NewApp app = factors.begin(ana);
        confirm(app, code(app));
        return app;
    }

    private List<String> confirm(NewApp app, String code) {
        return ask(all -> all.confirm(ana.id(), app.sealed(), code));
    }

    private void check(String code) {
        ask(all -> {
            all.check(ana.id(), code);
            return null;
        });
    }

    private boolean has() {
        return ask(all -> all.has(ana.id()));
    }

    private static void refused(String refusal, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().name()).isEqualTo(refusal));
    }

    /** As its app shows it now. */
    private String code(NewApp app) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes(app.secret()), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        StringBuilder bits = new StringBuilder();
        base32.chars().forEach(each -> bits.append(Integer.toBinaryString(32 + ALPHABET.indexOf(each)), 1, 6));
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private <T> T ask(Function<SecondFactors, T> act) {
        return database.ask(entities -> {
            factors.register = register(entities);
            return act.apply(factors);
        });
    }

    private FactorRegister register(EntityManager entities) {
        FactorRegister register = new FactorRegister();
        register.database = entities;
        register.changes = Events.to(told::add);
        register.acts = Events.to(acts::add);
        return register;
    }
}
