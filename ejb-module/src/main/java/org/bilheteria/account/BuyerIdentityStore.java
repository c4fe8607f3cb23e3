package org.bilheteria.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.bilheteria.account.password.TypedPassword;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/**
 * The accounts as Jakarta Security asks for them: the caller's name is the buyer's id, and staff is in a group
 * of that name, beside {@code buyer}. Both ways to sign in, the page and REST, come here.
 */
@ApplicationScoped
public class BuyerIdentityStore implements IdentityStore {

    /** The group of those who have a role; which ones is asked when a session begins. */
    public static final String STAFF = "staff";

    @Inject
    Accounts accounts;

    /** @throws Refused SIGN_IN_BUSY or TOO_MANY_ATTEMPTS: then nothing is known about the password */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof TypedPassword typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Buyer buyer = accounts.signIn(typed.getCaller(), typed.getPasswordAsString(), typed.caller());
            return new CredentialValidationResult(
                    Long.toString(buyer.id()), buyer.staff() ? Set.of("buyer", STAFF) : Set.of("buyer"));
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.BAD_CREDENTIALS) {
                return CredentialValidationResult.INVALID_RESULT;
            }
            throw refused;
        }
    }
}
