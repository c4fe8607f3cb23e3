package org.bilheteria.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: where a request ends is understood in one way by the door and by the application, so that nobody hides a second one in a
 * first. Method: every request whose end can be read in two ways is refused by both, and what follows it is not answered.
 */
@OnSharedServer(SetUp.BEHIND_DOORS)
class SmuggledRequestsIT {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (\\d)\\d\\d ");
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static Distribution server;

    @BeforeAll
    static void start(Distribution shared) {
        server = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}",
                "Content-Length: 2, 40\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: 0x2\r\n\r\n{}",
                "Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "X: a\rTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n"
            })
    void aRequestWithTwoEndsIsRefused(String rest) throws IOException {
        String request = "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest;

        for (int port : new int[] {server.door(), server.port()}) {
            assertThat(ANSWER.matcher(Wire.exchange(port, request + HIDDEN))
                            .results()
                            .map(answer -> answer.group(1)))
                    .containsExactly("4");
        }
    }
}
