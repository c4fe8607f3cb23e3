package org.bilheteria.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.MailboxCodes;
import org.bilheteria.account.limit.RecoveryLimit;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/** The way back for whoever lost their password: {@link #ask} for a code, then {@link #renew} the password with it. */
@ApplicationScoped
public class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
    private static final int BATCH = 500;

    @Inject
    RecoveryDesk desk;

    @Inject
    PasswordChange change;

    @Inject
    Passwords passwords;

    @Inject
    PasswordLines lines;

    @Inject
    RecoveryLimit limit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** How long a code counts that was mailed. */
    public Duration validity() {
        return MailboxCodes.validity(settings);
    }

    /**
     * Asks for a code. Whoever asks learns nothing from it: not whether there is an account, nor that they have asked too often.
     *
     * @param address the IP address that asks; empty if unknown
     */
    public void ask(Email email, String address) {
        if (limit.count(address, clock.instant())) {
            desk.ask(email);
        }
    }

    /** Answers what was asked; called every few seconds. One that can't be answered now keeps no other from it. */
    public void answer() {
        for (String request : desk.waiting(BATCH)) {
            try {
                desk.answer(request);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A recovery was not answered; it is tried again", e);
            }
        }
    }

    /** Whose account a code opens; empty when it opens none any more. Nothing is used up. */
    public Optional<Buyer> owner(String code) {
        return desk.owner(code);
    }

    /**
     * Gives the account of a code another password; all that was open of it is ended.
     *
     * @param stamp by which they wait for the hash
     * @return whose account it is
     * @throws Refused CODE_OVER for a code that opens nothing (any more); SIGN_IN_BUSY ({@link
     *     org.bilheteria.account.password.SignInBusy}) with an appointment: the code counts on
     * @throws org.bilheteria.shared.InvalidFields for the field {@code password}
     */
    public Buyer renew(String code, @Nullable String password, Instant stamp) {
        Buyer owner = desk.owner(code).orElseThrow(Recovery::over);
        String chosen = PasswordRule.required("password", password);
        // They wait with those who sign in: they have shown a mailbox, so no flood of strangers can come this way,
        // and a flood of sign-ups must not keep them from a sale.
        try (Admitted admitted = lines.enter(PasswordLine.SIGN_IN, lines.key(owner.email(), chosen), stamp)) {
            String hash = admitted.compute(() -> passwords.hash(chosen));
            return change.byCode(code, hash).orElseThrow(Recovery::over);
        }
    }

    private static Refused over() {
        return new Refused(Refusal.CODE_OVER, "The code was used, is older than another one, or its time is over");
    }
}
