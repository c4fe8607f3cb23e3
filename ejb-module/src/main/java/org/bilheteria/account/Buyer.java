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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "buyer_seq")
    @SequenceGenerator(name = "buyer_seq", sequenceName = "buyer_seq", allocationSize = 50)
    private long id;

    private String name;
    private String email;

    @Column(name = "cpf_hash")
    private @Nullable String cpfHash;

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

    Optional<String> cpfHash() {
        return Optional.ofNullable(cpfHash);
    }

    String passwordHash() {
        return passwordHash;
    }
}
