package org.bilheteria.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.limit.MailboxLimit;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;
import org.bilheteria.shared.UtcMicros;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up becomes an account when its mailbox has said so: {@link #confirm} with the code that was mailed. Whoever signs up learns
 * from nothing on the way whether the e-mail has an account: only its mailbox is told.
 */
@ApplicationScoped
public class Confirmation {

    @Inject
    SignUpDesk desk;

    @Inject
    BuyerRegister register;

    @Inject
    CpfHash cpfHash;

    @Inject
    MailboxLimit limit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether sign-ups wait for it. Off, an e-mail is believed: for demos and for crowds that are no people. */
    public boolean needed() {
        return settings.flag("account.confirm-mailbox", true);
    }

    /** How long a mailed code counts. */
    public Duration validity() {
        return MailboxCodes.validity(settings);
    }

    /** Keeps a sign-up, whoever's e-mail and CPF it says, and asks its mailbox. @param address the IP address that asks */
    SignedUp ask(Newcomer newcomer, String passwordHash, String address) {
        boolean heard = limit.count(newcomer.email().address(), address, clock.instant());
        return desk.keep(new PendingSignUp(newcomer, cpfHash, passwordHash, UtcMicros.now(clock), validity()), heard);
    }

    /**
     * Mails another code, unless that was done too often already; the one before counts no more.
     *
     * @throws Refused CODE_OVER when nothing confirms it any more
     */
    public void again(String pending) {
        if (!desk.again(pending, validity())) {
            throw over();
        }
    }

    /** A sign-up and the e-mail that is to say so; empty when nothing confirms it any more. */
    public Optional<SignUpDesk.Waiting> waiting(String pending) {
        return desk.waiting(pending);
    }

    /**
     * Makes the account.
     *
     * @param pending of {@link SignedUp}
     * @param typed the code, as somebody typed it
     * @return the account
     * @throws InvalidFields for the field {@code code} when it is another
     * @throws Refused CODE_OVER after five wrong ones, after its time and once it was used; EMAIL_TAKEN, CPF_TAKEN when somebody
     *     has an account with it by now
     */
    public Buyer confirm(String pending, @Nullable String typed) {
        String code = MailboxCodes.typed(typed == null ? "" : typed);
        if (code.isEmpty()) {
            throw new InvalidFields(Map.of("code", Flaw.REQUIRED));
        }
        SignUpDesk.Answer answer = answer(pending, code);
        return switch (answer.typed()) {
            case RIGHT -> answer.buyer().orElseThrow();
            case WRONG -> throw new InvalidFields(Map.of("code", Flaw.INVALID));
            case OVER -> throw over();
            case EMAIL_TAKEN -> throw new Refused(Refusal.EMAIL_TAKEN, "There is an account with this e-mail");
            case CPF_TAKEN -> throw new Refused(Refusal.CPF_TAKEN, "There is an account with this CPF");
        };
    }

    private SignUpDesk.Answer answer(String pending, String code) {
        try {
            return desk.confirm(pending, code);
        } catch (UniqueValueTaken faster) {
            // What they took is seen now.
            return desk.confirm(pending, code);
        }
    }

    private static Refused over() {
        return new Refused(Refusal.CODE_OVER, "The code was used, was guessed at too often, or its time is over");
    }
}
