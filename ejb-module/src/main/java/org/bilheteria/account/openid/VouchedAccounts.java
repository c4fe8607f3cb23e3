package org.bilheteria.account.openid;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.Email;
import org.bilheteria.account.SignUpRules;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/** Getting an account by somebody's word for it: no password, a mailbox that is confirmed already, and perhaps a CPF that was checked. */
@Stateless
public class VouchedAccounts {

    @Inject
    BuyerRegister register;

    @Inject
    CpfDesk cpfs;

    @Inject
    Clock clock;

    /**
     * Makes an account in the caller's transaction.
     *
     * @param name as typed
     * @param proved a CPF that was checked; empty when {@code typed} is to be looked at
     * @return its id
     * @throws InvalidFields if name or CPF is wrong
     * @throws Refused EMAIL_TAKEN, CPF_TAKEN
     * @throws UniqueValueTaken if somebody with the same e-mail or CPF was faster
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long add(@Nullable String name, Email email, Optional<Cpf> proved, @Nullable String typed) {
        if (proved.isEmpty()) {
            SignUpRules.nameAndCpf(name, typed);
        }
        String called = SignUpRules.name(name);
        if (register.byEmail(email.address()).isPresent()) {
            throw new Refused(Refusal.EMAIL_TAKEN, "There is an account with this e-mail");
        }
        Optional<String> stated =
                proved.isPresent() ? Optional.empty() : Optional.of(cpfs.free(SignUpRules.cpf(typed)));
        long id = register.join(Buyer.vouched(called, email, stated, UtcMicros.now(clock)));
        proved.ifPresent(cpf -> cpfs.prove(id, cpf));
        return id;
    }
}
