package org.bilheteria.web.outflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();

    @Test
    void manyStepsTakeFewThreadsAndTheirTurns() {
        Lanes lanes = new Lanes(threads::add, 2);
        for (int i = 0; i < 10; i++) {
            int step = i;
            lanes.execute(() -> done.add(step));
        }

        assertThat(threads).hasSize(2);
        threads.remove().run();
        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        threads.remove().run();

        lanes.execute(() -> done.add(10));
        assertThat(threads).as("a lane opens again").hasSize(1);
    }

    @Test
    void withoutAThreadWhoeverAsksDoesIt() {
        Lanes lanes = new Lanes(
                step -> {
                    throw new RejectedExecutionException();
                },
                2);

        lanes.execute(() -> done.add(1));
        lanes.execute(() -> done.add(2));

        assertThat(done).containsExactly(1, 2);
    }
}
