package org.bilheteria.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bilheteria.account.role.StaffRole;
import org.jspecify.annotations.Nullable;

/** An account. Outside this package it is known by its {@link #id()}; everything else about it is personal. */
@Entity
public class Buyer {

    /** In place of a hash: no password opens the account. */
    private static final String NO_PASSWORD = "none";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "buyer_seq")
    @SequenceGenerator(name = "buyer_seq", sequenceName = "buyer_seq", allocationSize = 50)
    private long id;

    private String name;
    private String email;

    @Column(name = "cpf_hash")
    private @Nullable String cpfHash;

    @Column(name = "cpf_proved_at")
    private @Nullable Instant cpfProvedAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Whether there are rows of {@link StaffRole}: buyers are not asked for any. */
    private boolean staff;

    @Column(name = "switched_off_at")
    private @Nullable Instant switchedOffAt;

    /** Whether its password was printed by us and nobody has chosen another. */
    @Column(name = "password_printed")
    private boolean passwordPrinted;

    protected Buyer() {}

    private Buyer(String name, Email email, String passwordHash, Instant createdAt) {
        this.name = Objects.requireNonNull(name, "name");
        this.email = email.address();
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Somebody who buys; of their CPF only the hash is kept. */
    static Buyer buyer(Newcomer newcomer, CpfHash hash, String passwordHash, Instant now) {
        Buyer buyer = new Buyer(newcomer.name(), newcomer.email(), passwordHash, now);
        buyer.cpfHash = hash.of(newcomer.cpf());
        return buyer;
    }

    /** Somebody who signed up before, and whose mailbox has said so now. */
    static Buyer confirmed(PendingSignUp signUp, Instant now) {
        Buyer buyer = new Buyer(signUp.name(), signUp.email(), signUp.passwordHash(), now);
        buyer.id = signUp.buyer();
        buyer.cpfHash = signUp.cpfHash();
        return buyer;
    }

    /** Somebody who runs the sale: without a CPF, for they don't buy. */
    static Buyer organiser(Email email, String passwordHash, boolean passwordPrinted, Instant now) {
        Buyer organiser = new Buyer("Organiser", email, passwordHash, now);
        organiser.passwordPrinted = passwordPrinted;
        return organiser;
    }

    /** Somebody an identity provider vouches for: without a password until they choose one. @param cpfHash of one that was typed */
    public static Buyer vouched(String name, Email email, Optional<String> cpfHash, Instant now) {
        Buyer buyer = new Buyer(name, email, NO_PASSWORD, now);
        buyer.cpfHash = cpfHash.orElse(null);
        return buyer;
    }

    void rehash(String newPasswordHash) {
        passwordHash = Objects.requireNonNull(newPasswordHash, "passwordHash");
    }

    /** The same for one that somebody has chosen. */
    void choose(String newPasswordHash) {
        rehash(newPasswordHash);
        passwordPrinted = false;
    }

    void employ(boolean hasRoles) {
        staff = hasRoles;
    }

    /** Nobody signs in to it any more. */
    void switchOff(Instant now) {
        switchedOffAt = now;
    }

    void switchOn() {
        switchedOffAt = null;
    }

    void rename(String newName) {
        name = Objects.requireNonNull(newName, "name");
    }

    void moveTo(Email newEmail) {
        email = newEmail.address();
    }

    /** Takes a CPF that was typed. */
    void stateCpf(String hash) {
        cpfHash = Objects.requireNonNull(hash, "cpfHash");
        cpfProvedAt = null;
    }

    /** Takes a CPF that somebody vouches for who has checked it. */
    void proveCpf(String hash, Instant now) {
        cpfHash = Objects.requireNonNull(hash, "cpfHash");
        cpfProvedAt = Objects.requireNonNull(now, "now");
    }

    /** It was somebody else's. */
    void loseCpf() {
        cpfHash = null;
        cpfProvedAt = null;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** In lower case. */
    public String email() {
        return email;
    }

    /** Whether it has a role. */
    public boolean staff() {
        return staff;
    }

    public boolean switchedOff() {
        return switchedOffAt != null;
    }

    /** Whether its password lies in the output of the first start. */
    public boolean passwordPrinted() {
        return passwordPrinted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether a CPF is kept, as a keyed hash. */
    public boolean hasCpf() {
        return cpfHash != null;
    }

    /** Whether a password opens it; who has none comes in by a passkey or an identity, and gets one by a mailed code. */
    public boolean hasPassword() {
        return !passwordHash.equals(NO_PASSWORD);
    }

    /** Whether its CPF was lost to whom it belongs, and no other was stated since: nobody buys so. */
    public boolean lacksCpf() {
        return !staff && cpfHash == null;
    }

    /** Whether its CPF was checked by whoever vouches for it, so that nobody else takes it. */
    public boolean cpfProved() {
        return cpfProvedAt != null;
    }

    /** As {@link CpfHash} makes it. */
    public Optional<String> cpfHash() {
        return Optional.ofNullable(cpfHash);
    }

    String passwordHash() {
        return passwordHash;
    }
}
