package org.bilheteria.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** The text of a body: at most 64 KB, and UTF-8 alone, where a reader would guess the encoding or mend what is broken. */
final class JsonText {

    private static final int LARGEST = 65_536;

    private JsonText() {}

    /** @throws Refused TOO_LARGE or MALFORMED */
    static String read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused(Refusal.TOO_LARGE, "The body is larger than 64 KB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Refused(Refusal.MALFORMED, "The body is not UTF-8");
        } catch (IOException broken) {
            throw new Refused(Refusal.MALFORMED, "The body did not arrive whole");
        }
    }

    /** Whether every database can keep it: without NUL and halves of surrogate pairs, which JSON can escape. */
    static boolean keepable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
