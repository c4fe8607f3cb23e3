package org.bilheteria.verifier;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Has seen the journal of one sector go by and remembers of it what was sought, and the Merkle tree over its lines. */
final class Witness {
    /** How much later than a receipt the journal must go on before a missing arrival counts, in microseconds. */
    private static final long PATIENCE = 60 * Micros.SECOND;

    private record Mark(String hash, String root) {}

    private final Sought sought;
    private final MerkleTree tree = new MerkleTree();
    private final Map<Arrival, Long> arrivals = new HashMap<>();
    private final Map<String, Arrival> stamps = new HashMap<>();
    private final Map<Long, Mark> marks = new HashMap<>();
    private long lastSeq;
    private long lastAt;

    Witness(Sought sought) {
        this.sought = sought;
    }

    /** Takes the next line in; {@code bytes} are the line as it stands in the journal. */
    void accept(JournalLine line, byte[] bytes) {
        tree.add(bytes);
        lastSeq = Math.max(lastSeq, line.seq());
        lastAt = tree.leaves() == 1 ? line.at() : Math.max(lastAt, line.at());
        if (sought.has(line.seq())) {
            marks.putIfAbsent(line.seq(), new Mark(line.hash(), root()));
        }
        if (line.type().equals("ARRIVED")) {
            arrived(line);
        }
    }

    private void arrived(JournalLine line) {
        try {
            String place = line.facts().text("place");
            if (sought.hasPlace(place)) {
                Arrival arrival = new Arrival(place, line.facts().instant("stamp"));
                stamps.putIfAbsent(place, arrival);
                if (sought.has(arrival)) {
                    arrivals.putIfAbsent(arrival, line.seq());
                }
            }
        } catch (Malformed alreadySaid) {
            // a line that doesn't tell place and stamp is a violation of its own and no arrival
        }
    }

    Answer judge(Receipt receipt) {
        Arrival arrival = receipt.arrival();
        if (arrivals.containsKey(arrival)) {
            return Answer.at(Outcome.PROVEN_IN, arrivals.get(arrival));
        }
        Arrival other = stamps.get(arrival.place());
        if (other != null) {
            return Answer.of(
                    Outcome.WRONG_STAMP,
                    "the box office signed that this place arrived at " + Micros.text(arrival.stamp())
                            + ", its journal says " + Micros.text(other.stamp()));
        }
        if (tree.leaves() > 0 && lastAt >= receipt.issuedAt() + PATIENCE) {
            return Answer.of(
                    Outcome.OMITTED,
                    "the box office signed on " + Micros.text(receipt.issuedAt())
                            + " that this place arrived, its journal goes on until " + Micros.text(lastAt)
                            + " and never mentions the arrival");
        }
        return Answer.of(Outcome.NOT_YET, end(Micros.text(lastAt)) + ", too early to miss this arrival in it");
    }

    Answer judge(Head head) {
        Mark mark = marks.get(head.seq());
        if (mark == null && head.seq() > lastSeq) {
            return Answer.of(Outcome.NOT_YET, end("seq " + lastSeq));
        }
        if (mark == null) {
            return forked("the journal has no such line");
        }
        if (!mark.hash.equals(head.hash())) {
            return forked("the journal's line has another hash");
        }
        if (!mark.root.equals(head.root())) {
            return forked("the journal's lines so far have another Merkle root");
        }
        return Answer.of(Outcome.ON_CHAIN, "");
    }

    private static Answer forked(String difference) {
        return Answer.of(Outcome.FORKED, difference + " than the one the box office signed: there are two journals");
    }

    private String end(String where) {
        return tree.leaves() == 0 ? "the journal has no line yet" : "the journal ends at " + where;
    }

    /** Merkle root over all lines so far, as hex. */
    String root() {
        return HexFormat.of().formatHex(tree.hash());
    }

    long lines() {
        return tree.leaves();
    }
}
