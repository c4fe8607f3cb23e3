package org.bilheteria.checkout.check;

import static org.bilheteria.checkout.check.CheckStep.Result.LEFT_OUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bilheteria.checkout.notice.WebhookAddress;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspAccess;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.psp.PspCharge;
import org.bilheteria.psp.PspChargeStatus;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspPayments;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.RandomId;
import org.bilheteria.shared.Settings;

/**
 * Asks the PSP everything that a sale will ask it, with a charge of one centavo that is removed again, and says step by step
 * what came of it. A step that fails keeps none of the others, unless they need it.
 */
@ApplicationScoped
public class PspCheck {

    private static final Money ONE_CENTAVO = new Money(1);
    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);
    private static final int TRIES = 5;
    private static final Duration CERTIFICATE_LASTS = Duration.ofDays(30);

    private Psp psp;
    private PspAccess access;
    private PspCalls calls;
    private WebhookAddress address;
    private Settings settings;
    private Clock clock;

    /** For the container's proxies. */
    protected PspCheck() {}

    @Inject
    public PspCheck(Psp psp, PspAccess access, PspCalls calls, WebhookAddress address, Settings settings, Clock clock) {
        this.psp = psp;
        this.access = access;
        this.calls = calls;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param told each step as soon as it is done. @return all of them */
    public List<CheckStep> run(Consumer<CheckStep> told) {
        List<CheckStep> steps = new ArrayList<>();
        Consumer<CheckStep> both = step -> {
            steps.add(step);
            told.accept(step);
        };
        step("token", () -> access.signIn() ? "given" : "none is asked for", both);
        charge(both);
        step("payments are listed", this::list, both);
        step("unknown charge", this::unknown, both);
        webhook(both);
        calls.clockAhead()
                .ifPresentOrElse(
                        ahead -> step("clocks", () -> clocks(ahead), both),
                        () -> both.accept(new CheckStep("clocks", LEFT_OUT, "the PSP does not say what time it is")));
        step("certificate", this::certificate, both);
        return steps;
    }

    private void charge(Consumer<CheckStep> told) {
        String txid = newTxid();
        boolean made = step("charge is made", () -> made(txid), told);
        if (!made) {
            told.accept(new CheckStep("charge is read", LEFT_OUT, "there is none"));
            told.accept(new CheckStep("charge is removed", LEFT_OUT, "there is none"));
            return;
        }
        step("charge is read", () -> "it is " + known(psp.charge(txid)).status(), told);
        step("charge is removed", () -> removed(txid), told);
    }

    /** No charge of ours has such a txid: if somebody pays it, a person will look at the centavo. */
    private static String newTxid() {
        return "bilheteriacheck" + RandomId.of(17);
    }

    private String made(String txid) throws PspException {
        PspCharge charge = psp.create(txid, ONE_CENTAVO, A_WHILE.toSeconds(), "Bilheteria: teste");
        String code = charge.copyPaste();
        return "R$ " + ONE_CENTAVO + " to " + settings.pspKey() + ", code "
                + code.substring(0, Math.min(24, code.length())) + "…";
    }

    private String removed(String txid) throws PspException {
        PspChargeStatus status = known(psp.remove(txid)).status();
        return switch (status) {
            case REMOVED -> "nobody can pay it any more";
            case COMPLETED -> "it is paid already: a test environment that pays by itself";
            default -> throw new Surprise("it is " + status + " and can still be paid");
        };
    }

    private static PspCharge known(Optional<PspCharge> charge) {
        return charge.orElseThrow(() -> new Surprise("the PSP does not know it any more"));
    }

    private String list() throws PspException {
        Instant now = clock.instant();
        PspPayments list = psp.payments(now.minus(Duration.ofHours(1)), now);
        if (!list.unreadable().isEmpty()) {
            throw new Surprise(list.unreadable().size() + " of the last hour make no sense: "
                    + list.unreadable().get(0));
        }
        return list.payments().size() + " settled in the last hour";
    }

    private String unknown() throws PspException {
        if (psp.charge(newTxid()).isPresent()) {
            throw new Surprise("the PSP knows a charge that nobody made");
        }
        return "told as unknown";
    }

    private void webhook(Consumer<CheckStep> told) {
        String reason = whyNoWebhook();
        if (!reason.isEmpty()) {
            told.accept(new CheckStep("webhook", LEFT_OUT, reason));
            return;
        }
        step(
                "webhook is registered",
                () -> {
                    psp.notifyAt(address.text());
                    return hidden(address.text());
                },
                told);
        step("webhook is read back", this::readBack, told);
    }

    private String whyNoWebhook() {
        if (!settings.flag("psp.webhook.register", true)) {
            return "it is handed in by hand: bin/psp webhook show";
        }
        String host = String.valueOf(URI.create(address.base()).getHost());
        boolean reachable = settings.text("psp.url").isEmpty()
                || !Set.of("localhost", "127.0.0.1").contains(host);
        return reachable ? "" : "no PSP reaches " + host + ": set bilheteria.public-url";
    }

    private String readBack() throws PspException {
        String there = psp.notifiedAt().orElseThrow(() -> new Surprise("the PSP knows of none"));
        if (!there.equals(address.text())) {
            throw new Surprise("the PSP writes it otherwise: " + hidden(there));
        }
        return "as it was registered";
    }

    private String hidden(String text) {
        return address.withoutSecret(text);
    }

    private static String clocks(Duration ahead) {
        String said = "the PSP's is " + ahead.toSeconds() + " s ahead of ours";
        if (ahead.abs().compareTo(CLOCKS_AGREE) > 0) {
            throw new Surprise(said);
        }
        return said;
    }

    private String certificate() {
        Optional<Instant> end = access.certificateEnd();
        if (end.isEmpty()) {
            return "none is shown";
        }
        Duration left = Duration.between(clock.instant(), end.get());
        String said = "ends on " + end.get() + ", in " + left.toDays() + " days";
        if (left.compareTo(CERTIFICATE_LASTS) < 0) {
            throw new Surprise(said);
        }
        return said;
    }

    private boolean step(String what, Trial trial, Consumer<CheckStep> told) {
        try {
            told.accept(new CheckStep(what, CheckStep.Result.OK, patiently(trial)));
            return true;
        } catch (PspException | RuntimeException e) {
            told.accept(new CheckStep(what, CheckStep.Result.FAILED, sentence(e)));
            return false;
        }
    }

    /** A PSP that wants to be left alone for a moment is left alone. */
    private String patiently(Trial trial) throws PspException {
        for (int tries = 1; ; tries++) {
            try {
                return trial.run();
            } catch (PspBusy busy) {
                if (busy.lasting() || tries == TRIES) {
                    throw busy;
                }
                rest(busy.left());
            }
        }
    }

    /** Does nothing for so long. */
    protected void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With what lies behind it: that a certificate is not believed, say. */
    private static String sentence(Throwable e) {
        String said = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return e.getCause() == null ? said : said + ": " + sentence(e.getCause());
    }

    private interface Trial {
        String run() throws PspException;
    }

    /** It answered, but not what it should. */
    private static final class Surprise extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Surprise(String message) {
            super(message);
        }
    }
}
