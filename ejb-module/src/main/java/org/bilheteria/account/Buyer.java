package org.bilheteria.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Buyer() {}

    private Buyer(Role role, String name, Email email, String passwordHash, Instant createdAt) {
        this.role = role;
        this.name = Objects.requireNonNull(name, "name");
        this.email = email.address();
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Somebody who buys; of their CPF only the hash is kept. */
    static Buyer buyer(Newcomer newcomer, CpfHash hash, String passwordHash, Instant now) {
        Buyer buyer = new Buyer(Role.BUYER, newcomer.name(), newcomer.email(), passwordHash, now);
        buyer.cpfHash = hash.of(newcomer.cpf());
        return buyer;
    }

    /** Somebody who signed up before, and whose mailbox has said so now. */
    static Buyer confirmed(PendingSignUp signUp, Instant now) {
        Buyer buyer = new Buyer(Role.BUYER, signUp.name(), signUp.email(), signUp.passwordHash(), now);
        buyer.id = signUp.buyer();
        buyer.cpfHash = signUp.cpfHash();
        return buyer;
    }

    /** Somebody who runs the sale: without a CPF, for they don't buy. */
    static Buyer organiser(Email email, String passwordHash, Instant now) {
        return new Buyer(Role.ORGANISER, "Organiser", email, passwordHash, now);
    }

    /** Somebody an identity provider vouches for: without a password until they choose one. @param cpfHash of one that was typed */
    public static Buyer vouched(String name, Email email, Optional<String> cpfHash, Instant now) {
        Buyer buyer = new Buyer(Role.BUYER, name, email, NO_PASSWORD, now);
        buyer.cpfHash = cpfHash.orElse(null);
        return buyer;
    }

    void rehash(String newPasswordHash) {
        passwordHash = Objects.requireNonNull(newPasswordHash, "passwordHash");
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

    public Role role() {
        return role;
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
        return role == Role.BUYER && cpfHash == null;
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
