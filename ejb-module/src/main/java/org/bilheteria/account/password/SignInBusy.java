package org.bilheteria.account.password;

import java.time.Duration;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Too many sign in, or up, at this moment; the time to wait is an appointment, and who keeps it keeps the place. */
public class SignInBusy extends Refused {

    private static final long serialVersionUID = 1L;

    private final int ahead;

    public SignInBusy(String detail, int ahead, Duration after) {
        super(Refusal.SIGN_IN_BUSY, detail, after);
        this.ahead = ahead;
    }

    /** How many come first. */
    public int ahead() {
        return ahead;
    }
}
