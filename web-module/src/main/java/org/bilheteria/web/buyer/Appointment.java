package org.bilheteria.web.buyer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.UtcMicros;
import org.bilheteria.web.line.Choice;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** When somebody whom a full gate sent back may come again, for the page of what they chose; its script comes then by itself. */
@Named
@RequestScoped
public class Appointment {

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Optional<EntryIntent> sentBack = Optional.empty();

    /** Only on the way from the gate: whoever comes to the page later does not want it to act. */
    @PostConstruct
    void read() {
        if (pageRequest.parameter("refused").equals(Refusal.GATE_FULL.name())
                && signedIn.buyer().isPresent()) {
            sentBack = EntryIntent.of(request).filter(intent -> intent.again().isPresent() && isOf(intent.choice()));
        }
    }

    private boolean isOf(Choice choice) {
        return pageRequest.parameter("id").equals(Integer.toString(choice.performance()))
                && pageRequest.parameter("sector").equals(Integer.toString(choice.sector()));
    }

    public boolean isMade() {
        return sentBack.isPresent();
    }

    public String getText() {
        return sentBack.map(intent -> language.text("gate.full", language.time(intent.stampedAt())))
                .orElse("");
    }

    public String getAt() {
        return sentBack.flatMap(EntryIntent::again).map(UtcMicros::text).orElse("");
    }

    /** Until then, rounded up: who comes too early is sent back again. */
    public long getSeconds() {
        Instant now = clock.instant();
        Instant then = sentBack.flatMap(EntryIntent::again).orElse(now);
        return Math.max(1, Duration.between(now, then).plusMillis(999).toSeconds());
    }
}
