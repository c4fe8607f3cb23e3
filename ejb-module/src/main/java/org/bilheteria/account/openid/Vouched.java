package org.bilheteria.account.openid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.account.Cpf;
import org.bilheteria.account.Email;

/**
 * Who a provider says somebody is.
 *
 * @param provider its key
 * @param subject its own name for them, as a keyed hash: at gov.br it is the CPF
 * @param name as it writes it; may be empty, and is theirs to change
 * @param email only one the provider has confirmed
 * @param proved a CPF it has checked
 * @param suggested a CPF it was only told
 * @param next where they were going
 */
public record Vouched(
        String provider,
        String issuer,
        String subject,
        String name,
        Optional<Email> email,
        Optional<Cpf> proved,
        Optional<Cpf> suggested,
        String next) {

    static final String KIND = "openid-vouched";
    private static final int LONGEST_NAME = 120;

    /** @param claims of a token that was checked */
    static Vouched of(Provider provider, String subjectHash, Map<String, Object> claims, String next) {
        Optional<Cpf> cpf =
                provider.cpfClaim().flatMap(claim -> text(claims, claim)).flatMap(Cpf::of);
        boolean confirmed =
                Boolean.TRUE.equals(claims.get("email_verified")) || "true".equals(claims.get("email_verified"));
        String name = text(claims, "name").orElse("").strip();
        return new Vouched(
                provider.key(),
                provider.issuer(),
                subjectHash,
                name.length() > LONGEST_NAME ? "" : name,
                confirmed ? text(claims, "email").flatMap(Email::of) : Optional.empty(),
                provider.cpfProved() ? cpf : Optional.empty(),
                provider.cpfProved() ? Optional.empty() : cpf,
                next);
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    String sealed(Seal seal, Instant until) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("provider", provider);
        facts.put("issuer", issuer);
        facts.put("subject", subject);
        facts.put("name", name);
        facts.put("next", next);
        email.ifPresent(address -> facts.put("email", address.address()));
        proved.ifPresent(cpf -> facts.put("proved", cpf.digits()));
        suggested.ifPresent(cpf -> facts.put("suggested", cpf.digits()));
        return seal.close(KIND, facts, until);
    }

    static Vouched of(Map<String, String> facts) {
        return new Vouched(
                facts.getOrDefault("provider", ""),
                facts.getOrDefault("issuer", ""),
                facts.getOrDefault("subject", ""),
                facts.getOrDefault("name", ""),
                Optional.ofNullable(facts.get("email")).flatMap(Email::of),
                Optional.ofNullable(facts.get("proved")).flatMap(Cpf::of),
                Optional.ofNullable(facts.get("suggested")).flatMap(Cpf::of),
                facts.getOrDefault("next", "/"));
    }

    @Override
    public String toString() {
        return "Vouched[hidden]";
    }
}
