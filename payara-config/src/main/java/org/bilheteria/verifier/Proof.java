package org.bilheteria.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An inclusion proof that holds by itself: line {@code seq} is among those its head was signed over. */
record Proof(long seq, Head head) implements Exhibit {

    /**
     * Reads the proof and follows its path to the root of its head.
     *
     * @throws Malformed if it doesn't lead there
     */
    static Proof of(Map<String, Object> json, Head head) throws Malformed {
        Facts facts = new Facts(json);
        long seq = facts.index("seq");
        expect(facts.index("size") == head.seq(), "its head is of another size");
        expect(facts.hex("root").equals(head.root()), "its head has another root");
        expect(name(json, "performance").equals(head.performance()), "its head is of another performance");
        expect(name(json, "sector").equals(head.sector()), "its head is of another sector");
        byte[] bytes = facts.text("line").getBytes(StandardCharsets.UTF_8);
        JournalLine line = JournalLine.of(bytes);
        expect(line.seq() == seq, "its line has another seq");
        expect(line.sector().equals(head.sector()), "its line is of another sector");
        Object place = json.get("place");
        expect(place == null || isArrival(line, place), "its line is not the arrival of its place");
        byte[] root = facts.bytes("root");
        expect(
                MerkleTree.proves(bytes, seq - 1, head.seq(), facts.hashes("path"), root),
                "its path doesn't lead to its root");
        return new Proof(seq, head);
    }

    @Override
    public String label() {
        return "seq " + seq;
    }

    @Override
    public void seek(Sought sought) {
        head.seek(sought);
    }

    /** The journal has the line if it has the head; a journal without the head leaves the box office's signed word. */
    @Override
    public Answer judge(CheckedJournals journals) {
        Answer answer = head.judge(journals);
        return switch (answer.outcome()) {
            case FORKED -> answer;
            case ON_CHAIN -> Answer.of(Outcome.OK, "");
            default -> Answer.of(Outcome.OK, "its signed head at " + head.label() + " is " + answer);
        };
    }

    private static boolean isArrival(JournalLine line, Object place) throws Malformed {
        return line.type().equals("ARRIVED") && line.facts().text("place").equals(place);
    }

    /** Performances and sectors are named by text or by a number. */
    private static String name(Map<String, Object> json, String name) throws Malformed {
        Object value = json.get(name);
        if (value instanceof String || value instanceof Long) {
            return value.toString();
        }
        throw new Malformed(name + " is missing");
    }

    private static void expect(boolean holds, String otherwise) throws Malformed {
        if (!holds) {
            throw new Malformed(otherwise);
        }
    }
}
