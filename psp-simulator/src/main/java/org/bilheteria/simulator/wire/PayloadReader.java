package org.bilheteria.simulator.wire;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.ErrorType;
import org.bilheteria.simulator.ledger.PixRefusal;

/** Reads a request's body. */
public final class PayloadReader {

    private static final int LARGEST_BYTES = 64 * 1024;

    private PayloadReader() {}

    /**
     * @param fault the error type of whatever is wrong with it
     * @param name what its members are called in errors, as "cob"
     * @throws PixRefusal if it is over 64 KiB or no JSON object in UTF-8
     */
    public static Payload read(InputStream body, ErrorType fault, String name) {
        try {
            byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new PixRefusal(ErrorType.CORPO_GRANDE_DEMAIS, "O corpo passa de 64 KiB.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Payload(JsonText.parse(text), fault, name + ".");
        } catch (JsonException | CharacterCodingException malformed) {
            throw new PixRefusal(fault, "O corpo não é um objeto JSON em UTF-8.");
        } catch (IOException lost) {
            throw new PixRefusal(fault, "O corpo não chegou inteiro.");
        }
    }
}
