package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.bilheteria.account.password.SignInBusy;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.shared.Problem;

/**
 * What a page says to whom it sent back to wait for their turn, and by its status to the script that sends the form again then.
 * The form has what was typed but for the password, which is in no page.
 */
@Named
@RequestScoped
public class WaitingTurn {

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private Optional<SignInBusy> busy = Optional.empty();

    /** Shows why somebody is not signed in, or up. */
    public void show(Refused refused) {
        HttpServletResponse response = pageRequest.response();
        refused.retryAfter().ifPresent(wait -> {
            response.setStatus(refused.refusal().status());
            response.setHeader("Retry-After", Long.toString(Problem.seconds(wait)));
        });
        if (refused instanceof SignInBusy turn) {
            busy = Optional.of(turn);
        } else if (refused.refusal() == Refusal.TOO_MANY_ATTEMPTS) {
            long minutes =
                    refused.retryAfter().orElse(Duration.ZERO).plusSeconds(59).toMinutes();
            pageRequest.addError(null, language.text("turn.guessed", Math.max(1, minutes)));
        } else {
            pageRequest.showRefusal(refused);
        }
    }

    public boolean isSentBack() {
        return busy.isPresent();
    }

    public long getSeconds() {
        return busy.flatMap(Refused::retryAfter).map(Problem::seconds).orElse(0L);
    }

    public String getText() {
        return language.text("turn.ahead", busy.map(SignInBusy::ahead).orElse(0), getSeconds());
    }
}
