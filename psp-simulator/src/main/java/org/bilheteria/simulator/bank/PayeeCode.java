package org.bilheteria.simulator.bank;

import java.util.Optional;
import org.bilheteria.simulator.brcode.BrCode;

/** What a person pastes: a txid or the whole copy-and-paste code. */
final class PayeeCode {

    private PayeeCode() {}

    /** Empty if it is neither; spaces around it, as copying brings them along, are dropped. */
    static Optional<String> txid(String pasted) {
        String text = pasted.strip();
        if (text.matches("[a-zA-Z0-9]{1,35}")) {
            return Optional.of(text);
        }
        try {
            return Optional.of(BrCode.txidOf(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
