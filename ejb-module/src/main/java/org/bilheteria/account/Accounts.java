package org.bilheteria.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
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
    private CpfHash cpfHash;
    private SignIn signIn;
    private Clock clock;

    /** For the container's proxies. */
    protected Accounts() {}

    @Inject
    public Accounts(BuyerRegister register, Passwords passwords, CpfHash cpfHash, SignIn signIn, Clock clock) {
        this.register = register;
        this.passwords = passwords;
        this.cpfHash = cpfHash;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Makes an account.
     *
     * @return the new buyer's id
     * @throws InvalidFields if any field is wrong
     * @throws Refused EMAIL_TAKEN, CPF_TAKEN, or SIGN_IN_BUSY with the time to wait
     */
    public long signUp(SignUp typed) {
        Newcomer newcomer = SignUpRules.check(typed);
        refuseTaken(newcomer);
        String hash = passwords.hash(newcomer.password());
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

    /**
     * Checks a password.
     *
     * @param address the caller's IP address; empty if unknown
     * @throws Refused BAD_CREDENTIALS for an unknown e-mail and a wrong password alike; TOO_MANY_ATTEMPTS or SIGN_IN_BUSY
     *     with the time to wait
     */
    public Buyer signIn(@Nullable String email, @Nullable String password, String address) {
        return signIn.check(email, password, address);
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
