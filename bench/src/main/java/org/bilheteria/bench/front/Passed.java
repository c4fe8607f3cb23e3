package org.bilheteria.bench.front;

import java.time.Instant;
import java.util.List;

/**
 * Who was passed by somebody who came clearly later.
 *
 * @param apart pairs of whom one came a second or more before the other
 * @param passed those of them of whom the later one was served first
 */
record Passed(long apart, long passed) {

    private static final long A_SECOND = 1;

    /** One of a crowd. @param rank smaller is served before */
    record One(Instant came, long rank) {}

    static Passed among(List<One> crowd) {
        long apart = 0;
        long passed = 0;
        for (One one : crowd) {
            Instant later = one.came.plusSeconds(A_SECOND);
            for (One other : crowd) {
                if (!other.came.isBefore(later)) {
                    apart++;
                    passed += other.rank < one.rank ? 1 : 0;
                }
            }
        }
        return new Passed(apart, passed);
    }

    /** Passed of those apart, 0 to 1; 0 where none are apart. */
    double share() {
        return apart == 0 ? 0 : (double) passed / apart;
    }
}
