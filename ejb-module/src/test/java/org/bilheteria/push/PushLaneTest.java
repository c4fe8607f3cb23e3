package org.bilheteria.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bilheteria.shared.MovingClock;
import org.junit.jupiter.api.Test;

/** Goal: a service is asked a few at a time, one lane at a time, and left alone when it is in trouble. */
class PushLaneTest {

    private static final PushAnswer TAKEN = new PushAnswer(PushAnswer.Kind.TAKEN, Duration.ZERO, "201");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-09-01T12:00:00Z"));
    private final Deque<OutgoingPush> due = new ArrayDeque<>();
    private final List<Integer> leases = new ArrayList<>();
    private final List<PushAnswer> settled = new ArrayList<>();
    private int asked;

    private final PushOutbox outbox = new PushOutbox() {
        @Override
        public List<OutgoingPush> lease(String service, int most) {
            List<OutgoingPush> leased = new ArrayList<>();
            while (leased.size() < most && !due.isEmpty()) {
                leased.add(due.poll());
            }
            leases.add(leased.size());
            return leased;
        }

        @Override
        public void settle(Map<Long, PushAnswer> answers) {
            settled.addAll(answers.values());
        }
    };

    private void isDue(int number) {
        for (int i = 0; i < number; i++) {
            long id = i;
            due.add(new OutgoingPush() {
                @Override
                long id() {
                    return id;
                }
            });
        }
    }

    private PushLane lane(PushAnswer answer) {
        return new PushLane(
                "s",
                outbox,
                push -> {
                    asked++;
                    return CompletableFuture.completedFuture(answer);
                },
                clock);
    }

    @Test
    void allThatIsDueIsToldAFewAtATime() {
        isDue(100);
        PushLane lane = lane(TAKEN);

        assertThat(lane.begin()).isTrue();
        lane.run();

        assertThat(leases).containsExactly(32, 32, 32, 4);
        assertThat(settled).hasSize(100);
    }

    @Test
    void oneIsAtWorkAtATime() {
        PushLane lane = lane(TAKEN);

        assertThat(lane.begin()).isTrue();
        assertThat(lane.begin()).isFalse();
        lane.run();
        assertThat(lane.begin()).isTrue();
        lane.giveBack();
        assertThat(lane.begin()).isTrue();
    }

    @Test
    void aServiceInTroubleIsLeftAloneAndTheRestWaits() {
        isDue(100);
        PushLane lane = lane(new PushAnswer(PushAnswer.Kind.NOT_NOW, Duration.ofSeconds(7), "429"));

        assertThat(lane.begin()).isTrue();
        lane.run();

        assertThat(asked).isEqualTo(PushLane.AT_ONCE);
        assertThat(settled).hasSize(PushLane.AT_ONCE);
        assertThat(lane.begin()).isFalse();
        clock.advance(Duration.ofSeconds(7));
        assertThat(lane.begin()).isTrue();
    }

    @Test
    void oneThatCantBeSentKeepsNoOtherFromIt() {
        isDue(2);
        PushLane lane = new PushLane(
                "s",
                outbox,
                push -> {
                    if (push.id() == 0) {
                        throw new IllegalArgumentException("no key");
                    }
                    return CompletableFuture.completedFuture(TAKEN);
                },
                clock);

        assertThat(lane.begin()).isTrue();
        lane.run();

        assertThat(settled)
                .extracting(PushAnswer::kind)
                .containsExactlyInAnyOrder(PushAnswer.Kind.REFUSED, PushAnswer.Kind.TAKEN);
    }
}
