package org.bilheteria.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import org.bilheteria.account.BuyerIdentityStore;
import org.bilheteria.account.StaffRoles;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.password.TypedPassword;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Signing in with e-mail and password, by Jakarta Security's identity stores. */
@ApplicationScoped
public class PasswordSignIn {

    @Inject
    IdentityStoreHandler stores;

    @Inject
    StaffRoles roles;

    @Inject
    Sessions sessions;

    /**
     * Begins a session for whoever's password this is.
     *
     * @param keep whether they stay signed in for long
     * @throws Refused BAD_CREDENTIALS for an unknown e-mail and a wrong password alike; TOO_MANY_ATTEMPTS with the time to
     *     wait; SIGN_IN_BUSY with an appointment
     */
    public Issued signIn(@Nullable String email, @Nullable String password, Caller caller, boolean keep) {
        TypedPassword typed = new TypedPassword(email == null ? "" : email, password == null ? "" : password, caller);
        CredentialValidationResult result = stores.validate(typed);
        if (result.getStatus() != Status.VALID) {
            throw new Refused(Refusal.BAD_CREDENTIALS, "The e-mail or the password is wrong");
        }
        long buyer = Long.parseLong(result.getCallerPrincipal().getName());
        boolean staff = result.getCallerGroups().contains(BuyerIdentityStore.STAFF);
        return sessions.issue(buyer, staff ? Rights.of(roles.of(buyer)) : Rights.NONE, keep);
    }
}
