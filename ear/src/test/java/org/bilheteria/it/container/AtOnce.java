package org.bilheteria.it.container;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.bilheteria.shared.Refused;

/** Does the same many times at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** @return how often it was not refused; any other failure fails the test */
    static int unrefused(int times, ExecutorService executor, Runnable act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> acts = IntStream.range(0, times)
                .mapToObj(i -> executor.submit(() -> {
                    start.await();
                    return Assertions.catchThrowableOfType(Refused.class, act::run) == null;
                }))
                .toList();
        start.countDown();
        int done = 0;
        for (Future<Boolean> one : acts) {
            done += one.get() ? 1 : 0;
        }
        return done;
    }
}
