package org.bilheteria.account.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.limit.GuessedOften;
import org.bilheteria.shared.RandomId;
import org.jspecify.annotations.Nullable;

/** Something seen at an account that its owner may have to know: a device that is not known, or many guesses. */
@Entity
public class Sighting {

    private static final int ID_CHARACTERS = 26;

    /** Also the reference of the mail. */
    @Id
    private String id;

    /** Null for guesses. */
    @Column(name = "buyer_id")
    private @Nullable Long buyer;

    /** Null for a device. */
    private @Nullable String email;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String device;
    private String network;

    /** Whether somebody has decided about it. */
    private boolean looked;

    protected Sighting() {}

    private Sighting(Instant seenAt, String device, String network) {
        id = RandomId.of(ID_CHARACTERS);
        this.seenAt = seenAt;
        this.device = device;
        this.network = network;
    }

    /**
     * A device opened the account that is not known for it.
     *
     * @param device in few words, at most 40 characters
     * @param address whence it came; empty if unknown
     */
    public static Sighting device(long buyer, Instant seenAt, String device, String address) {
        Sighting sighting = new Sighting(seenAt, device, RoughNetwork.of(address));
        sighting.buyer = buyer;
        return sighting;
    }

    static Sighting guesses(GuessedOften guessed) {
        Sighting sighting = new Sighting(guessed.at(), "", RoughNetwork.of(guessed.address()));
        sighting.email = guessed.email();
        return sighting;
    }

    public String id() {
        return id;
    }

    Optional<Long> buyer() {
        return Optional.ofNullable(buyer);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Whether it is about guesses, and not about a device. */
    public boolean guesses() {
        return email != null;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** In few words, as "Chrome, Android"; empty for what is no browser we know, and for guesses. */
    public String device() {
        return device;
    }

    /** As {@link RoughNetwork} says it; empty if unknown. */
    public String network() {
        return network;
    }
}
