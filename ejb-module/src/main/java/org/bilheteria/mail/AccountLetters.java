package org.bilheteria.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.SignUpDesk;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.account.openid.IdentityChanged;
import org.bilheteria.account.openid.Provider;
import org.bilheteria.account.openid.Providers;
import org.bilheteria.account.recovery.EmailDesk;
import org.bilheteria.account.recovery.MailedCodes;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.account.watch.Sighting;
import org.bilheteria.account.watch.Sightings;
import org.bilheteria.shared.Brasilia;
import org.bilheteria.shared.Settings;

/** Letters about an account itself. They greet nobody by name: whose the mailbox is may be what they ask. */
@ApplicationScoped
class AccountLetters {

    @Inject
    Recovery recovery;

    @Inject
    SignUpDesk signUps;

    @Inject
    EmailDesk emails;

    @Inject
    MailedCodes codes;

    @Inject
    Sightings sightings;

    @Inject
    Erasures erasures;

    @Inject
    Providers providers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** To somebody who signed up and is asked whether the mailbox is theirs; empty when it was confirmed, or can't be any more. */
    Optional<Letter> toNewcomer(long buyer) {
        return signUps.asked(buyer).map(asked -> {
            String code = asked.code().substring(0, 4) + " " + asked.code().substring(4);
            return letter(
                    asked.email().address(),
                    "confirmMailbox",
                    "/confirm",
                    code,
                    recovery.validity().toMinutes());
        });
    }

    /** Empty when there is nothing left to tell. */
    Optional<Letter> of(Buyer buyer, OutgoingMail mail) {
        return switch (mail.kind()) {
            case RECOVERY -> recovery(buyer, codes.of(mail.reference()));
            case PASSWORD_CHANGED -> Optional.of(letter(buyer.email(), "password", "/forgot"));
            case EMAIL_CHANGE -> emailChange(codes.of(mail.reference()));
            case EMAIL_CHANGED ->
                emails.change(mail.reference())
                        .map(change -> letter(
                                change.oldEmail().address(),
                                "emailChanged",
                                "/new-email?code=" + emails.undoing(change.id())));
            case STRANGE_SIGN_IN -> sightings.sighting(mail.reference()).map(seen -> strange(buyer, seen));
            case EMAIL_IN_USE -> Optional.of(letter(buyer.email(), "emailInUse", "/sign-in"));
            case FACTOR_SET -> Optional.of(letter(buyer.email(), "factorSet", "/account"));
            case FACTOR_REMOVED -> Optional.of(letter(buyer.email(), "factorRemoved", "/account"));
            case IDENTITY_LINKED -> Optional.of(letter(buyer.email(), "identityLinked", "/account", provider(mail)));
            case IDENTITY_UNLINKED ->
                Optional.of(letter(buyer.email(), "identityUnlinked", "/account", provider(mail)));
            case CPF_RECLAIMED -> Optional.of(letter(buyer.email(), "cpfReclaimed", "/account"));
            default -> Optional.empty();
        };
    }

    /** To the mailbox that was the account's; empty when it was told. */
    Optional<Letter> erased(OutgoingMail mail) {
        return erasures.address(mail.reference()).map(address -> letter(address, "erased", "/"));
    }

    private Letter strange(Buyer buyer, Sighting seen) {
        String key = seen.guesses() ? "guessed" : "strange";
        return letter(buyer.email(), key, "/account", language -> new Object[] {
            Brasilia.when(seen.seenAt(), clock.instant(), language),
            seen.device().isEmpty() ? Letters.words(language).getString("strange.otherDevice") : seen.device(),
            seen.network().isEmpty() ? Letters.words(language).getString("strange.otherNetwork") : seen.network()
        });
    }

    /** As buttons say it; by its key when settings don't name it any more. */
    private String provider(OutgoingMail mail) {
        String key = IdentityChanged.provider(mail.reference());
        return providers.of(key).map(Provider::name).orElse(key);
    }

    /** Unless a newer one has been asked for, or it took so long that it would confirm nothing. */
    private Optional<Letter> emailChange(String code) {
        return emails.open(code)
                .map(change -> letter(
                        change.newEmail().address(),
                        "emailChange",
                        "/new-email?code=" + code,
                        recovery.validity().toMinutes()));
    }

    /** Unless a newer one has been asked for, or it took so long that it would open nothing. */
    private Optional<Letter> recovery(Buyer buyer, String code) {
        return recovery.owner(code)
                .filter(owner -> owner.id() == buyer.id())
                .map(owner -> letter(
                        buyer.email(),
                        "recovery",
                        "/new-password?code=" + code,
                        recovery.validity().toMinutes()));
    }

    private Letter letter(String to, String key, String path, Object... facts) {
        return letter(to, key, path, language -> facts);
    }

    private Letter letter(String to, String key, String path, Function<Locale, Object[]> facts) {
        String subject = Letters.subject(Letters.LANGUAGES.stream()
                .map(language -> text(language, key + ".subject", facts))
                .toList());
        List<String> bodies = Letters.LANGUAGES.stream()
                .map(language ->
                        Letters.words(language).getString("hello") + "\n\n" + text(language, key + ".text", facts))
                .toList();
        return new Letter(to, subject, bodies, settings.publicUrl() + path, List.of());
    }

    private static String text(Locale language, String key, Function<Locale, Object[]> facts) {
        return new MessageFormat(Letters.words(language).getString(key), language).format(facts.apply(language));
    }
}
