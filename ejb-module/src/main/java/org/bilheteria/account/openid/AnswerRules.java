package org.bilheteria.account.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Whether an answer is one to what this browser began, before anybody is asked. */
final class AnswerRules {

    private AnswerRules() {}

    /**
     * @return what was begun
     * @throws OpenIdRefused OVER when nothing was, or is any more; UNTRUSTED when it is another's answer; DECLINED
     */
    static Attempt check(Answer answer, Provider provider) {
        Attempt attempt = answer.attempt().orElseThrow(() -> OpenId.over("Nothing was begun in this browser"));
        boolean mine = attempt.provider().equals(provider.key())
                && answer.state().filter(state -> equal(state, attempt.state())).isPresent();
        if (!mine) {
            throw new Untrusted("its state is not ours");
        }
        if (answer.issuer().filter(issuer -> !issuer.equals(provider.issuer())).isPresent()) {
            throw new Untrusted("it is of another issuer");
        }
        answer.error().ifPresent(AnswerRules::refuse);
        return attempt;
    }

    private static void refuse(String error) {
        switch (error) {
            case "access_denied", "login_required", "consent_required", "interaction_required" ->
                throw new OpenIdRefused(Trouble.DECLINED, "Nobody signed in there");
            case "server_error", "temporarily_unavailable" -> throw new ProviderAway("It says so itself");
            default -> throw new Untrusted(error.matches("[a-z_]{1,40}") ? error : "an error without a name");
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
