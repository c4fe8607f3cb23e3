package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.account.log.SecurityLog;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.PasswordLine;
import org.bilheteria.account.password.PasswordLines;
import org.bilheteria.account.password.PasswordLines.Admitted;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/**
 * Getting an account. Without a transaction of its own: hashing a password takes long, and no database connection may be
 * held meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    private BuyerRegister register;
    private Passwords passwords;
    private PasswordLines lines;
    private SignUpLimit limit;
    private CpfHash cpfHash;
    private Confirmation confirmation;
    private SignIn signIn;
    private Clock clock;

    /** For the container's proxies. */
    protected Accounts() {}

    @Inject
    public Accounts(
            BuyerRegister register,
            Passwords passwords,
            PasswordLines lines,
            SignUpLimit limit,
            CpfHash cpfHash,
            Confirmation confirmation,
            SignIn signIn,
            Clock clock) {
        this.register = register;
        this.passwords = passwords;
        this.lines = lines;
        this.limit = limit;
        this.cpfHash = cpfHash;
        this.confirmation = confirmation;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Makes an account, or what becomes one when its mailbox has confirmed it ({@link Confirmation}).
     *
     * @throws InvalidFields if any field is wrong
     * @throws Refused EMAIL_TAKEN, CPF_TAKEN where no mailbox is asked, for else they would tell strangers who has an account; TOO_MANY_SIGN_UPS with the time to wait; SIGN_IN_BUSY ({@link
     *     org.bilheteria.account.password.SignInBusy}) with an appointment
     */
    public SignedUp signUp(SignUp typed, Caller caller) {
        Newcomer newcomer = SignUpRules.check(typed);
        limit.look(caller.address(), clock.instant());
        String key = lines.key(newcomer.email().address(), newcomer.password());
        try (Admitted admitted = lines.enter(PasswordLine.SIGN_UP, key, caller.stamp())) {
            if (!confirmation.needed()) {
                refuseTaken(newcomer);
            }
            return counted(newcomer, caller.address(), admitted);
        }
    }

    private SignedUp counted(Newcomer newcomer, String address, Admitted admitted) {
        return limit.counting(address, clock.instant(), () -> {
            String hash = admitted.compute(() -> passwords.hash(newcomer.password()));
            return confirmation.needed()
                    ? confirmation.ask(newcomer, hash, address)
                    : new SignedUp(add(newcomer, hash), Optional.empty());
        });
    }

    private long add(Newcomer newcomer, String hash) {
        try {
            return register.add(Buyer.buyer(newcomer, cpfHash, hash, UtcMicros.now(clock)));
        } catch (UniqueValueTaken faster) {
            // Since the first look.
            refuseTaken(newcomer);
            throw faster;
        }
    }

    /** The account with this id. */
    public Optional<Buyer> buyer(long id) {
        return register.buyer(id);
    }

    /** Gives an account another name. @throws InvalidFields for the field {@code name} */
    public void rename(long buyer, @Nullable String name) {
        register.rename(buyer, SignUpRules.name(name));
    }

    /**
     * Checks a password.
     *
     * @throws Refused BAD_CREDENTIALS for an unknown e-mail and a wrong password alike; TOO_MANY_ATTEMPTS with the time to
     *     wait; SIGN_IN_BUSY ({@link org.bilheteria.account.password.SignInBusy}) with an appointment
     */
    public Buyer signIn(@Nullable String email, @Nullable String password, Caller caller) {
        try {
            return signIn.check(email, password, caller);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.SIGN_IN_BUSY) {
                SecurityLog.signInRefused(refused.refusal(), email == null ? "" : email);
            }
            throw refused;
        }
    }

    private void refuseTaken(Newcomer newcomer) {
        if (register.byEmail(newcomer.email().address()).isPresent()) {
            throw new Refused(Refusal.EMAIL_TAKEN, "There is an account with this e-mail");
        }
        if (register.byCpfHash(cpfHash.of(newcomer.cpf())).isPresent()) {
            throw new Refused(Refusal.CPF_TAKEN, "There is an account with this CPF");
        }
    }
}
