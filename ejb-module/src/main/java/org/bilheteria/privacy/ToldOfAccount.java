package org.bilheteria.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.StaffRoles;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.recovery.EmailChange;
import org.bilheteria.account.recovery.EmailDesk;
import org.bilheteria.account.recovery.RecoveryDesk;
import org.bilheteria.account.session.OpenSession;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.account.watch.Sighting;
import org.bilheteria.account.watch.Sightings;
import org.bilheteria.mail.Outbox;
import org.bilheteria.mail.OutgoingMail;
import org.bilheteria.push.PushSubscription;
import org.bilheteria.push.PushSubscriptions;
import org.bilheteria.shared.Json;

/** What an export tells of the account itself. */
@ApplicationScoped
class ToldOfAccount {

    @Inject
    Sessions sessions;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    EmailDesk emails;

    @Inject
    RecoveryDesk recoveries;

    @Inject
    Sightings sightings;

    @Inject
    IdentityDesk identities;

    @Inject
    StaffRoles roles;

    @Inject
    SecondFactors factors;

    @Inject
    Outbox outbox;

    @Inject
    PushSubscriptions browsers;

    void tell(Buyer buyer, Entry all) {
        all.with("account", account(buyer))
                .with("sessions", Entry.list(sessions.of(buyer.id()), ToldOfAccount::session))
                .with(
                        "passkeys",
                        Entry.list(
                                passkeys.of(buyer.id()),
                                passkey -> new Entry()
                                        .with("name", passkey.name())
                                        .with("createdAt", passkey.createdAt())
                                        .withMoment("lastUsedAt", passkey.lastUsedAt())
                                        .with("backedUp", passkey.backedUp())))
                .with(
                        "identities",
                        Entry.list(
                                identities.of(buyer.id()),
                                identity -> new Entry()
                                        .with("provider", identity.provider())
                                        .with("linkedAt", identity.linkedAt())
                                        .withMoment("lastUsedAt", identity.lastUsedAt())))
                .with("emailChanges", Entry.list(emails.of(buyer.id()), ToldOfAccount::change))
                .with("signInNotices", Entry.list(sightings.of(buyer.id(), buyer.email()), ToldOfAccount::sighting))
                .with("mails", Entry.list(outbox.of(buyer.id()), ToldOfAccount::mail))
                .with("pushSubscriptions", Entry.list(browsers.of(buyer.id()), ToldOfAccount::browser));
    }

    private Entry account(Buyer buyer) {
        return new Entry()
                .with("number", Long.toString(buyer.id()))
                .with("name", buyer.name())
                .with("email", buyer.email())
                .with("roles", roles(buyer.id()))
                .withMoment("authenticatorAppSince", factors.appSince(buyer.id()))
                .with("createdAt", buyer.createdAt())
                .withText("cpf", buyer.hasCpf() ? Optional.of("KEYED_HASH_ONLY") : Optional.empty())
                .with("password", "HASH_ONLY")
                .withMoment("recoveryCodeUntil", recoveries.openUntil(buyer.id()));
    }

    private JsonArray roles(long buyer) {
        JsonArrayBuilder words = Json.createArrayBuilder();
        roles.of(buyer).forEach(role -> words.add(role.word()));
        return words.build();
    }

    private static Entry session(OpenSession session) {
        return new Entry()
                .with("beganAt", session.beganAt())
                .withMoment("renewedAt", session.renewedAt())
                .with("expiresAt", session.expiresAt())
                .withText("device", said(session.device()));
    }

    private static Entry change(EmailChange change) {
        return new Entry()
                .with("from", change.oldEmail().address())
                .with("to", change.newEmail().address())
                .with("askedAt", change.askedAt())
                .withMoment("confirmedAt", change.confirmedAt());
    }

    private static Entry sighting(Sighting seen) {
        return new Entry()
                .with("what", seen.guesses() ? "GUESSES" : "DEVICE")
                .with("at", seen.seenAt())
                .withText("device", said(seen.device()))
                .withText("network", said(seen.network()));
    }

    private static Entry mail(OutgoingMail mail) {
        return new Entry()
                .with("kind", mail.kind().name())
                .with("state", mail.state().name())
                .with("createdAt", mail.createdAt())
                .withMoment("sentAt", mail.sentAt());
    }

    private static Entry browser(PushSubscription asked) {
        return new Entry()
                .with("service", asked.service())
                .with("language", asked.language().toLanguageTag())
                .with("since", asked.createdAt());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
