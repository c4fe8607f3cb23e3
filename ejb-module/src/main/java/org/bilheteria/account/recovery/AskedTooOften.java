package org.bilheteria.account.recovery;

import java.time.Duration;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** TOO_MANY_ATTEMPTS of whoever has the right password and asked for another e-mail again and again. */
public class AskedTooOften extends Refused {

    AskedTooOften(Duration wait) {
        super(Refusal.TOO_MANY_ATTEMPTS, "Another e-mail was asked for too often", wait);
    }
}
