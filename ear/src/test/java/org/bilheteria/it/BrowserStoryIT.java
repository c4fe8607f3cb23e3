package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goal: beside the verdict the browser's check tells what the journal says of one place, of the sector, and of its board. */
class BrowserStoryIT {

    private static final SmallJournal JOURNAL = new SmallJournal();

    private static CheckPage page;

    @BeforeAll
    static void open() throws IOException {
        page = CheckPage.open();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    private static Map<String, Object> story(String place) {
        return page.check(JOURNAL.journal(), Map.of("place", place)).object("place");
    }

    private static Map<String, Object> called(int number) {
        return Map.of("number", number, "place", SmallJournal.PLACES.get(number - 1), "at", SmallJournal.CALLED);
    }

    @Test
    void thePlaceThatWasCalledHearsWhoWasBeforeIt() {
        String mine = SmallJournal.PLACES.get(2);

        Map<String, Object> story = story(mine);

        assertThat(story)
                .containsEntry("seq", JOURNAL.arrival(mine))
                .containsEntry("sector", "3")
                .containsEntry("stamp", SmallJournal.STAMP)
                .containsEntry("window", 0)
                .containsEntry("late", false)
                .containsEntry(
                        "tie", Map.of("n", 0, "count", 4, "seed", SmallJournal.SEED, "digest", SmallJournal.DIGEST))
                .containsEntry("drawKey", SmallJournal.drawKey(mine))
                .containsEntry("number", 3)
                .containsEntry("state", "HELD")
                .containsEntry("heldAt", SmallJournal.CALLED)
                .containsEntry("deadline", SmallJournal.DEADLINE)
                .containsEntry("before", Map.of("numbered", 2, "held", 1, "skipped", 1, "left", 0, "sameWindow", 2))
                .containsEntry("lastCalled", List.of(called(1)));
    }

    @Test
    void thePlaceThatWaitsHearsHowFarTheLineHasCome() {
        Map<String, Object> story = story(SmallJournal.PLACES.get(3));

        assertThat(story)
                .containsEntry("number", 4)
                .containsEntry("state", "NUMBERED")
                .containsEntry("heldAt", null)
                .containsEntry("deadline", null)
                .containsEntry("before", Map.of("numbered", 3, "held", 2, "skipped", 1, "left", 1, "sameWindow", 3))
                .containsEntry("lastCalled", List.of(called(1), called(3)));
    }

    @Test
    void ofAPlaceThatNeverArrivedThereIsNothingToTell() {
        assertThat(story("ff".repeat(16))).isNull();
    }

    @Test
    void theSectorIsSummedUp() {
        Map<String, Object> sector = page.check(JOURNAL.journal(), Map.of())
                .<Map<String, Object>>list("sectors")
                .get(0);

        assertThat(sector)
                .containsEntry("sector", "3")
                .containsEntry("lines", JOURNAL.size())
                .containsEntry("hash", JOURNAL.hash(JOURNAL.size()))
                .containsEntry("root", JOURNAL.root(JOURNAL.size()))
                .extracting("opened")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("capacity", 3)
                .containsEntry("hold", "PT5M");
    }

    private static CheckPage.Verdict compared(Map<String, Object> changes) {
        Map<String, Object> board = new HashMap<>(Map.of("sector", "3", "capacity", 3, "held", 2, "sold", 0));
        board.put("lastNumber", 4);
        board.put("journalSeq", JOURNAL.size());
        board.put("journalHash", JOURNAL.hash(JOURNAL.size()));
        board.putAll(changes);
        return page.check(JOURNAL.journal(), Map.of("published", board));
    }

    private static String last(String message) {
        return "line " + JOURNAL.size() + " seq " + JOURNAL.size() + " I7: " + message;
    }

    @Test
    void aBoardThatSaysTheSameIsRight() {
        assertThat(compared(Map.of()).found()).isEmpty();
        assertThat(compared(Map.of("journalSeq", 0, "sold", 7)).found())
                .as("a board without a line has nothing to compare")
                .isEmpty();
    }

    @Test
    void aBoardThatSaysSomethingElseIsFound() {
        assertThat(compared(Map.of("sold", 1)).found()).containsExactly(last("the board shows sold 1, the journal 0"));
        assertThat(compared(Map.of("journalHash", "ab".repeat(32))).found())
                .containsExactly(last("the board shows another hash for seq " + JOURNAL.size()));
        assertThat(compared(Map.of("journalSeq", JOURNAL.size() + 1)).found())
                .containsExactly(last("the journal ends here, the board tells of seq " + (JOURNAL.size() + 1)));
    }

    @Test
    void aBoardThatCannotBeReadIsSaidToBeSo() {
        assertThat(compared(Map.of("held", "two")).unreadable())
                .isEqualTo("its board can't be read: held is not a whole number");
    }
}
