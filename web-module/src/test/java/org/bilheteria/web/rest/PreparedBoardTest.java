package org.bilheteria.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.bilheteria.board.Board;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedBoardTest {

    private static final Instant NOON = Instant.parse("2026-09-04T12:00:00Z");

    private final Board board = board(NOON);
    private final PreparedBoard prepared = new PreparedBoard(board);
    private final String tag = prepared.answer(null, null).tag();
    private final String zippedTag = prepared.answer("gzip", null).tag();

    @Test
    void itIsTheBoardAsTheContractWritesIt() {
        PreparedBoard.Sent sent = prepared.answer(null, null);

        assertThat(new String(body(sent), StandardCharsets.UTF_8))
                .isEqualTo(BoardJson.of(board).toString());
        assertThat(sent.gzip()).isFalse();
        assertThat(tag).isEqualTo('"' + BoardJson.version(board) + '"');
    }

    @Test
    void byGzipItIsTheSame() throws IOException {
        PreparedBoard.Sent sent = prepared.answer("br, gzip", null);

        assertThat(sent.gzip()).isTrue();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body(sent))).readAllBytes())
                .isEqualTo(body(prepared.answer(null, null)));
        assertThat(sent.tag()).isEqualTo(zippedTag).isNotEqualTo(tag);
    }

    @Test
    void whoHasEitherFormHasIt() {
        for (String known : List.of(tag, zippedTag, "W/" + tag, "\"older\", " + tag, "*")) {
            assertThat(prepared.answer(null, known).body()).as(known).isNull();
            assertThat(prepared.answer("gzip", known).body()).as(known).isNull();
        }
        assertThat(prepared.answer("gzip", tag).tag()).isEqualTo(zippedTag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"older\"", "nonsense", "W/\"older\", \"oldest\""})
    void whoHasAnotherIsGivenIt(String known) {
        assertThat(prepared.answer(null, known).body()).isNotNull();
    }

    @Test
    void itIsMadeOnceForEachBoardThatWasRead() {
        PreparedBoards boards = new PreparedBoards();
        PreparedBoard first = boards.of(1, board);

        assertThat(boards.of(1, board)).isSameAs(first);
        assertThat(boards.of(1, board(NOON.plusSeconds(1)))).isNotSameAs(first);
    }

    private static byte[] body(PreparedBoard.Sent sent) {
        return Objects.requireNonNull(sent.body());
    }

    private static Board board(Instant at) {
        Performance show = new Performance(
                "Show",
                "Venue",
                NOON.plus(Duration.ofDays(30)),
                new SaleWindow(NOON, NOON, NOON.plusSeconds(60)),
                4,
                2);
        return new Board(show, at, List.of());
    }
}
