package org.bilheteria.support.net;

import java.util.PriorityQueue;

/** What is to be done when, in the order of time, and of being noted where times are equal. For one thread. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long noted;

    void at(long nanos, Runnable act) {
        entries.add(new Entry(nanos, noted++, act));
    }

    /** Does everything that is due. @return milliseconds until the next, at least 1; 0 if there is none */
    long doDue() {
        while (!entries.isEmpty() && entries.peek().nanos - System.nanoTime() <= 0) {
            entries.poll().act.run();
        }
        if (entries.isEmpty()) {
            return 0;
        }
        return Math.max(1, (entries.peek().nanos - System.nanoTime()) / 1_000_000);
    }

    private record Entry(long nanos, long note, Runnable act) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = Long.compare(nanos - other.nanos, 0);
            return order == 0 ? Long.compare(note, other.note) : order;
        }
    }
}
