package org.bilheteria.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.bilheteria.account.UniqueValueTaken;
import org.bilheteria.account.session.Session;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.shared.Settings;

/** Where a browser asks to be told, and to be told no more. */
@ApplicationScoped
public class PushDesk {

    @Inject
    Settings settings;

    @Inject
    PushKeys keys;

    @Inject
    PushSubscriptions subscriptions;

    /** The key a browser hands its push service, in base64url; empty when nobody is told this way. */
    public Optional<String> key() {
        return services().any() ? Optional.of(keys.publicKey()) : Optional.empty();
    }

    private PushServices services() {
        return PushServices.of(settings);
    }

    /**
     * Has a browser told for as long as the session lasts; asked again it is the same one.
     *
     * @param endpoint where it is reached, and by which key and secret: as it says itself
     * @param language what it is told in
     * @return by which it is told no more: see {@link #remove}
     * @throws org.bilheteria.shared.InvalidFields for whatever is wrong with where it is reached
     * @throws Refused NOT_SIGNED_IN when the session has ended; NOT_FOUND when nobody is told this way
     */
    public String add(Session session, String endpoint, String key, String secret, Locale language) {
        PushServices services = services();
        if (!services.any()) {
            throw new Refused(Refusal.NOT_FOUND, "Browsers are not told anything here");
        }
        PushAddress address = PushAddress.of(services, endpoint, key, secret);
        try {
            subscriptions.put(session, address, language);
        } catch (UniqueValueTaken again) {
            // It has asked twice at once: now it is there. Or the session has ended: now it is gone.
            subscriptions.put(session, address, language);
        }
        return address.id();
    }

    /** It is told no more. @throws Refused NOT_FOUND if the buyer has no such browser */
    public void remove(long buyer, String id) {
        if (!subscriptions.remove(buyer, id)) {
            throw new Refused(Refusal.NOT_FOUND, "There is no such browser");
        }
    }
}
