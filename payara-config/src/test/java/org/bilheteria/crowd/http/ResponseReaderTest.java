package org.bilheteria.crowd.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    private final ResponseReader reader = new ResponseReader();

    @Test
    void anAnswerIsWholeOnlyWithItsLastByte() {
        String text =
                "HTTP/1.1 202 Accepted\r\nContent-Length: 4\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\nol\u00e1";

        Response response = feedBytewise(text);

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("ol\u00e1");
        assertThat(response.header("set-cookie")).contains("a=1\nb=2");
        assertThat(reader.keepsAlive()).isTrue();
    }

    @Test
    void chunksAreJoined() {
        Response response = feedBytewise(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");

        assertThat(response.body()).isEqualTo("abcde");
    }

    @Test
    void noContentNeedsNoLength() {
        assertThat(feedBytewise("HTTP/1.1 204 No Content\r\n\r\n").body()).isEmpty();
    }

    @Test
    void withoutALengthTheEndOfTheConnectionIsTheEnd() {
        feed("HTTP/1.1 200 OK\r\n\r\nabc");

        assertThat(reader.poll(false)).isNull();
        assertThat(reader.poll(true).body()).isEqualTo("abc");
        assertThat(reader.keepsAlive()).isFalse();
    }

    @Test
    void whatIsNoHttpIsRefused() {
        feed("SSH-2.0-OpenSSH\r\n\r\n");

        assertThatThrownBy(() -> reader.poll(false)).isInstanceOf(IllegalArgumentException.class);
    }

    private Response feedBytewise(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length - 1; i++) {
            reader.feed(ByteBuffer.wrap(bytes, i, 1));
            assertThat(reader.poll(false)).isNull();
        }
        reader.feed(ByteBuffer.wrap(bytes, bytes.length - 1, 1));
        return reader.poll(false);
    }

    private void feed(String text) {
        reader.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
