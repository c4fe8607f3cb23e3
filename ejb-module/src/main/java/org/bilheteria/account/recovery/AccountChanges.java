package org.bilheteria.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Email;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.GeneratedPassword;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an account changes who has its password. It is asked for again, and checked as when signing in: whoever finds
 * somebody's browser open has not got the account.
 */
@ApplicationScoped
public class AccountChanges {

    @Inject
    Accounts accounts;

    @Inject
    PasswordChange change;

    @Inject
    EmailDesk emails;

    @Inject
    Passwords passwords;

    @Inject
    PasswordLines lines;

    /**
     * Gives an account another password; all its sessions end, this one as well: the caller begins another.
     *
     * @param password the one it has
     * @throws InvalidFields for the field {@code newPassword}
     * @throws Refused as {@link Accounts#signIn} does
     */
    public Buyer password(long buyer, @Nullable String password, @Nullable String newPassword, Caller caller) {
        String chosen = PasswordRule.required("newPassword", newPassword);
        Buyer owner = checked(buyer, password, caller);
        try (Admitted admitted = lines.enter(PasswordLine.SIGN_IN, lines.key(owner.email(), chosen), caller.stamp())) {
            return change.byOwner(owner, admitted.compute(() -> passwords.hash(chosen)));
        }
    }

    /**
     * Asks the mailbox of another e-mail whether the account is to have it. The answer is the same whether somebody has it.
     *
     * @throws InvalidFields for the field {@code email}
     * @throws AskedTooOften after three questions within an hour
     * @throws Refused as {@link Accounts#signIn} does
     */
    public void email(long buyer, @Nullable String email, @Nullable String password, Caller caller) {
        Email wanted = Email.required(email);
        Buyer owner = checked(buyer, password, caller);
        if (owner.email().equals(wanted.address())) {
            throw new InvalidFields(Map.of("email", Flaw.INVALID), "The account has this e-mail");
        }
        emails.ask(owner, wanted);
    }

    private Buyer checked(long buyer, @Nullable String password, Caller caller) {
        String email = accounts.buyer(buyer).map(Buyer::email).orElse("");
        return accounts.signIn(email, password, caller);
    }

    /** What a code out of a mail about e-mails is for; nothing is used up. */
    public Optional<EmailChange> open(String code) {
        return emails.open(code);
    }

    /**
     * Confirms another e-mail by the code its mailbox got, or undoes it by the one the old mailbox got.
     *
     * @throws Refused CODE_OVER for a code that is for nothing (any more); EMAIL_TAKEN when somebody was faster
     */
    public EmailChange use(String code) {
        // Hashed before, for no transaction is to wait for it; in no line, for without a mailed code nobody comes here.
        return emails.open(code)
                .flatMap(change -> emails.use(code, passwords.hash(GeneratedPassword.next())))
                .orElseThrow(() -> new Refused(Refusal.CODE_OVER, "The code was used, or its time is over"));
    }
}
