package org.bilheteria.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.account.password.PasswordLine.SIGN_IN;
import static org.bilheteria.account.password.PasswordLine.SIGN_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HashingRoomsTest {

    private static final Instant NOW = Instant.parse("2026-09-04T13:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(50);

    private final HashingRooms rooms = new HashingRooms(1);
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void whoWaitsIsLetInByAgeOfStampWhateverTheOrderTheyCameIn() throws Exception {
        rooms.enter(SIGN_IN, NOW, LONG);
        List<Integer> people = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        Collections.shuffle(people, new Random(15));
        for (int person : people) {
            wait(SIGN_IN, person);
        }

        rooms.leave();

        finish();
        assertThat(served)
                .isEqualTo(IntStream.range(0, 50).mapToObj(i -> "SIGN_IN " + i).toList());
        assertThat(rooms.idle()).isTrue();
    }

    @Test
    void aFloodOfSignUpsGetsEveryFourthRoomAndASignUpIsNotShutOutByAFloodOfSignIns() throws Exception {
        rooms.enter(SIGN_IN, NOW, LONG);
        for (int i = 0; i < 20; i++) {
            wait(SIGN_UP, i);
            wait(SIGN_IN, 1_000 + i);
        }

        rooms.leave();

        finish();
        assertThat(served.subList(0, 24).stream().filter(each -> each.startsWith("SIGN_UP")))
                .hasSize(6);
        assertThat(served.subList(0, 4)).containsOnlyOnce("SIGN_UP 0");
        assertThat(served).hasSize(40);
    }

    @Test
    void whoHasWaitedLongEnoughGivesUpAndTakesNoRoom() {
        rooms.enter(SIGN_IN, NOW, LONG);

        assertThat(rooms.enter(SIGN_IN, NOW, Duration.ofMillis(1))).isFalse();

        assertThat(rooms.waiting(SIGN_IN)).isZero();
        rooms.leave();
        assertThat(rooms.idle()).isTrue();
    }

    private void wait(PasswordLine line, int age) {
        int before = rooms.waiting(line);
        Thread thread = new Thread(() -> {
            if (rooms.enter(line, NOW.plusSeconds(age), LONG)) {
                served.add(line + " " + age);
                rooms.leave();
            }
        });
        thread.start();
        threads.add(thread);
        while (rooms.waiting(line) == before) {
            Thread.onSpinWait();
        }
    }

    private void finish() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
