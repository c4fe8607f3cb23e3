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

    void rehash(String newPasswordHash) {
        passwordHash = Objects.requireNonNull(newPasswordHash, "passwordHash");
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

    Optional<String> cpfHash() {
        return Optional.ofNullable(cpfHash);
    }

    String passwordHash() {
        return passwordHash;
    }
}
