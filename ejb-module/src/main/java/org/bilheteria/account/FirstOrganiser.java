package org.bilheteria.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.password.GeneratedPassword;
import org.bilheteria.account.password.PasswordRule;
import org.bilheteria.account.password.Passwords;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;

/**
 * Makes the organiser's account at the first start, with {@code bilheteria.organiser.email} and {@code .password}. Without
 * a password one is made and printed, once; it lies in a log then, so pages insist on another. An account that is there is left as it is.
 */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstOrganiser {

    @Inject
    Settings settings;

    @Inject
    BuyerRegister register;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @PostConstruct
    void createIfMissing() {
        Email email = Email.of(settings.organiserEmail())
                .orElseThrow(() -> new IllegalStateException("bilheteria.organiser.email is not an e-mail address"));
        if (register.byEmail(email.address()).isEmpty()) {
            Optional<String> given = settings.organiserPassword();
            given.ifPresent(FirstOrganiser::check);
            String password = given.orElseGet(GeneratedPassword::next);
            String hash = passwords.hash(password);
            boolean added = add(Buyer.organiser(email, hash, given.isEmpty(), UtcMicros.now(clock)));
            if (added && given.isEmpty()) {
                System.out.println("Organiser: " + email.address() + " password: " + password);
            }
        }
    }

    private static void check(String password) {
        PasswordRule.flaw(password).ifPresent(flaw -> {
            throw new IllegalStateException("bilheteria.organiser.password is refused: " + flaw);
        });
    }

    /** Whether it was this node that added the account: several may start at once. */
    private boolean add(Buyer organiser) {
        try {
            register.addOrganiser(organiser);
            return true;
        } catch (UniqueValueTaken byAnotherNode) {
            return false;
        }
    }
}
