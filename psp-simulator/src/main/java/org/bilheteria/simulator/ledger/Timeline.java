package org.bilheteria.simulator.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ids in order of time. They nearly always come in order, so adding is an append; a page and the count of a span cost two binary
 * searches, however long the list is.
 */
final class Timeline {

    private record Mark(Instant at, String id) {}

    private final List<Mark> marks = new ArrayList<>();

    synchronized void add(Instant at, String id) {
        marks.add(firstAfter(at), new Mark(at, id));
    }

    synchronized Page<String> page(Span span) {
        List<Mark> within = within(span);
        int start = (int) Math.min(span.offset(), within.size());
        int end = Math.min(start + span.pageSize(), within.size());
        return new Page<>(within.subList(start, end).stream().map(Mark::id).toList(), within.size());
    }

    /** With a filter every id of the span is looked at. */
    synchronized Page<String> page(Span span, Predicate<String> filter) {
        List<String> found = within(span).stream().map(Mark::id).filter(filter).toList();
        return new Page<>(
                found.stream().skip(span.offset()).limit(span.pageSize()).toList(), found.size());
    }

    private List<Mark> within(Span span) {
        return marks.subList(firstAfter(span.from().minusNanos(1)), firstAfter(span.to()));
    }

    private int firstAfter(Instant at) {
        int low = 0;
        int high = marks.size();
        if (high > 0 && !marks.get(high - 1).at().isAfter(at)) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
