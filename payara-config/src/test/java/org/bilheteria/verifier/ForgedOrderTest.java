package org.bilheteria.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilheteria.verifier.Verdict.at;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forgeries of draw and numbers (I4), each in a chain that was computed anew. */
class ForgedOrderTest {
    private final JournalFixture journal = HonestSale.journal();

    @Test
    void twoPlacesSwappedInTheDrawAreFound() {
        Map<String, Object> third = journal.the("NUMBERED", HonestSale.I);
        journal.exchange("place", third, journal.the("NUMBERED", HonestSale.J));

        assertThat(Verdict.on(journal).violations())
                .contains(at(
                        journal.seqOf(third),
                        "I4: place " + HonestSale.J + " numbered where the draw has " + HonestSale.I));
    }

    @Test
    void aNumberGivenOutOfTurnIsFound() {
        Map<String, Object> last = journal.the("NUMBERED", HonestSale.J);
        last.put("number", 9);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(last), "I4: number 9 given where 8 is due"));
    }

    @Test
    void aNumberGivenTwiceIsFound() {
        Map<String, Object> last = journal.the("NUMBERED", HonestSale.J);
        last.put("number", 7);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(last), "I4: number 7 given where 8 is due"));
    }

    @Test
    void aNumberLeftOutIsOneFindingAndNotOneForEveryNumberBehindIt() {
        Map<String, Object> fourth = journal.the("NUMBERED", HonestSale.F);
        int seq = journal.seqOf(fourth);
        journal.remove(fourth);

        assertThat(Verdict.on(journal).violations())
                .filteredOn(violation -> violation.contains("numbered"))
                .containsExactly(
                        at(seq, "I4: place " + HonestSale.G + " numbered where the draw has " + HonestSale.F),
                        at(
                                journal.seqOf(journal.lines.stream()
                                        .filter(line -> Long.valueOf(3).equals(line.get("window"))
                                                && "DRAWN".equals(line.get("type")))
                                        .findFirst()
                                        .orElseThrow()),
                                "I4: window 3 drawn before the last one is numbered"));
    }

    @Test
    void aSecondNumberForAPlaceIsFound() {
        Map<String, Object> last = journal.the("NUMBERED", HonestSale.J);
        last.put("place", HonestSale.A);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(last), "I3: place " + HonestSale.A + " already has number 1"));
    }

    @Test
    void aSeedThatWasNotCommittedToIsFound() {
        Map<String, Object> drawn = journal.the("DRAWN");
        drawn.put("seed", HexFormat.of().formatHex(PublicDraw.seed(5)));

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(drawn), "I4: the seed of draw 0 is not the one committed to"));
    }

    @Test
    void anotherCommitmentIsFound() {
        journal.the("OPENED").put("commitment", "ab".repeat(32));

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(journal.the("DRAWN")), "I4: the seed of draw 0 is not the one committed to"));
    }

    @Test
    void aDrawLeftOutOfTheCountIsFound() {
        Map<String, Object> drawn = journal.the("DRAWN");
        drawn.put("n", 1);

        assertThat(Verdict.on(journal).violations()).contains(at(journal.seqOf(drawn), "I4: draw 1 is not the next"));
    }

    @Test
    void anArrivalLeftOutOfTheDigestIsFound() {
        Map<String, Object> drawn = journal.the("DRAWN");
        List<String> others = journal.lines.stream()
                .filter(line ->
                        "ARRIVED".equals(line.get("type")) && Long.valueOf(0).equals(line.get("window")))
                .map(line -> (String) line.get("place"))
                .filter(place -> !place.equals(HonestSale.E))
                .toList();
        drawn.put("digest", HexFormat.of().formatHex(PublicDraw.digest(others)));
        drawn.put("count", others.size());

        assertThat(Verdict.on(journal).violations())
                .contains(
                        at(journal.seqOf(drawn), "I4: window 0 is drawn with 9 arrivals and has 10"),
                        at(journal.seqOf(drawn), "I4: digest of window 0 is not its arrivals'"));
    }

    @Test
    void anArrivalErasedBeforeTheDrawIsFound() {
        journal.remove(journal.the("ARRIVED", HonestSale.A));

        assertThat(Verdict.on(journal).violations())
                .contains(
                        at(journal.seqOf(journal.the("DRAWN")), "I4: digest of window 0 is not its arrivals'"),
                        at(
                                journal.seqOf(journal.the("NUMBERED", HonestSale.A)),
                                "I3: NUMBERED of place " + HonestSale.A + ", which never arrived"));
    }

    @Test
    void anArrivalMovedToAnEarlierWindowIsFound() {
        Map<String, Object> arrived = journal.the("ARRIVED", HonestSale.THIRD);
        arrived.put("window", 2L);

        assertThat(Verdict.on(journal).violations())
                .contains(at(
                        journal.seqOf(arrived), "I4: place " + HonestSale.THIRD + " is in window 2, its stamp in 3"));
    }

    @Test
    void anArrivalPutIntoAWindowDrawnBeforeIsFound() {
        Map<String, Object> late = journal.the("ARRIVED", "fourth-late");
        late.put("window", 1L);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(late), "I4: place fourth-late enters window 1, drawn before"));
    }

    @Test
    void anArrivalCalledLateThoughItWasNotIsFound() {
        Map<String, Object> prompt = journal.the("ARRIVED", "fourth-prompt");
        prompt.put("late", true);

        assertThat(Verdict.on(journal).violations())
                .containsExactly(
                        at(journal.seqOf(prompt), "I4: place fourth-prompt is late though its window 4 is not drawn"));
    }

    @Test
    void aStampFromTheFutureIsFound() {
        Map<String, Object> arrived = journal.the("ARRIVED", HonestSale.A);
        arrived.put("stamp", "2026-03-01T12:59:59.000001Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(
                        journal.seqOf(arrived), "I4: place " + HonestSale.A + " is stamped later than it is recorded"));
    }

    @Test
    void aWindowDrawnBeforeItEndedIsFound() {
        Map<String, Object> drawn = journal.the("DRAWN");
        drawn.put("at", "2026-03-01T12:59:59.999999Z");

        assertThat(Verdict.on(journal).violations())
                .containsExactly(at(journal.seqOf(drawn), "I4: window 0 drawn before it ended"));
    }

    @Test
    void aWindowDrawnBeforeTheLastOneIsNumberedIsFound() {
        journal.remove(journal.the("NUMBERED", HonestSale.J));
        journal.remove(journal.the("LEFT", HonestSale.J));

        assertThat(Verdict.on(journal).violations())
                .anyMatch(violation -> violation.endsWith("I4: window 3 drawn before the last one is numbered"));
    }

    @Test
    void aWindowThatPassesAnEarlierOneIsFound() {
        Map<String, Object> arrived = journal.the("ARRIVED", HonestSale.THIRD);
        journal.insertBefore(
                arrived,
                "ARRIVED",
                "place",
                "forgotten",
                "stamp",
                "2026-03-01T13:00:01.500000Z",
                "full",
                1,
                "half",
                0,
                "acceptFewer",
                false,
                "window",
                2,
                "late",
                false);

        assertThat(Verdict.on(journal).violations())
                .hasSize(1)
                .allMatch(violation -> violation.endsWith("I4: window 3 passes 1 arrivals of earlier ones"));
    }

    @Test
    void aPlaceThatArrivesTwiceIsFound() {
        Map<String, Object> again = journal.the("ARRIVED", "fourth-prompt");
        again.put("place", HonestSale.A);

        assertThat(Verdict.on(journal).violations())
                .contains(at(journal.seqOf(again), "I3: place " + HonestSale.A + " arrived before"));
    }
}
