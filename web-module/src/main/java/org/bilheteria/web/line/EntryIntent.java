package org.bilheteria.web.line;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.account.Email;
import org.bilheteria.line.Wish;
import org.bilheteria.shared.UtcMicros;

/**
 * What somebody asked a line for, on its way through signing in or an appointment at the gate: the cookie {@code entry}. It is set
 * only with the answer to our own form, so nobody else makes a reader ask for anything; and it is no secret and no
 * permission: the stamp in it is sealed, everything else counts as if it were typed again.
 *
 * @param email whose knock the stamp is of; empty when the account has none that can be written to
 * @param stamp sealed
 * @param stampedAt the time in it
 * @param validUntil how long draws wait for it
 * @param again when to come again, if a full gate said so
 */
public record EntryIntent(
        Choice choice,
        Optional<Email> email,
        String stamp,
        Instant stampedAt,
        Instant validUntil,
        Optional<Instant> again) {

    private static final String NAME = "entry";

    /** Long enough for signing up with a document to look for; not so long that it is carried out unexpectedly. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Beyond the appointment. */
    private static final Duration LATENESS = Duration.ofMinutes(2);

    private static final int LONGEST = 2_000;
    private static final Pattern TEXT =
            Pattern.compile("1\\.([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,4})\\.([0-9]{1,4})\\.([01])"
                    + "\\.([0-9]{16})\\.([0-9]{16})\\.([0-9]{16})?\\.([A-Za-z0-9_-]{0,340})"
                    + "\\.([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+){2})");

    /** What the reader asked for; empty when nothing, when it is not as we wrote it, and when somebody put a second one beside it. */
    public static Optional<EntryIntent> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        List<String> found = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .toList();
        return found.size() == 1 ? read(found.get(0)) : Optional.empty();
    }

    static Optional<EntryIntent> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EntryIntent(
                    choice(parts),
                    email(parts.group(9)),
                    parts.group(10),
                    instant(parts.group(6)),
                    instant(parts.group(7)),
                    Optional.ofNullable(parts.group(8)).map(EntryIntent::instant)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Choice choice(Matcher parts) {
        int full = Integer.parseInt(parts.group(3));
        int half = Integer.parseInt(parts.group(4));
        return new Choice(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                new Wish(full, half, parts.group(5).equals("1")));
    }

    private static Optional<Email> email(String encoded) {
        return encoded.isEmpty()
                ? Optional.empty()
                : Optional.of(new Email(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)));
    }

    private static Instant instant(String micros) {
        return UtcMicros.instant(Long.parseLong(micros));
    }

    String text() {
        String address = email.map(Email::address).orElse("");
        Wish wish = choice.wish();
        return "1." + choice.performance() + "." + choice.sector() + "." + wish.full() + "." + wish.half() + "."
                + (wish.acceptFewer() ? 1 : 0) + "." + UtcMicros.of(stampedAt) + "." + UtcMicros.of(validUntil) + "."
                + again.map(UtcMicros::of).map(String::valueOf).orElse("") + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)) + "."
                + stamp;
    }

    /**
     * Has the browser bring it along for ten minutes, or until an appointment that is later.
     *
     * @param overTls as {@link org.bilheteria.web.security.OverTls} says of the request
     */
    void keep(HttpServletResponse response, Instant now, boolean overTls) {
        Duration untilTurn = Duration.between(now, again.orElse(now)).plus(LATENESS);
        set(response, text(), untilTurn.compareTo(KEPT) > 0 ? untilTurn : KEPT, overTls);
    }

    /** The reader is in line, or does not want to be any more. */
    public static void forget(HttpServletRequest request, HttpServletResponse response, boolean overTls) {
        if (request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(NAME))) {
            set(response, "", Duration.ZERO, overTls);
        }
    }

    private static void set(HttpServletResponse response, String value, Duration age, boolean overTls) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (overTls ? "; Secure" : ""));
    }

    /** Whether this knock still counts for whoever asks with this e-mail: knocking again would only make them later. */
    boolean counts(int performance, Email by, Instant now) {
        return choice.performance() == performance
                && email.filter(by::equals).isPresent()
                && again.isEmpty()
                && now.isBefore(validUntil);
    }

    /** The same knock for other tickets. */
    EntryIntent choosing(Choice other) {
        return new EntryIntent(other, email, stamp, stampedAt, validUntil, again);
    }

    /**
     * Why the place that came of it has another time.
     *
     * @param account the e-mail of the place's buyer
     * @return empty when it has this one, and when its buyer was in line already
     */
    Optional<NotCounted> notCounted(Receipt receipt, Optional<Email> account, Instant now) {
        if (receipt.repeated() || receipt.arrivedAt().equals(stampedAt)) {
            return Optional.empty();
        }
        if (email.isPresent() && !email.equals(account)) {
            return Optional.of(NotCounted.OTHER_EMAIL);
        }
        // A seal knows whole seconds only.
        boolean late = !now.isBefore(validUntil.truncatedTo(ChronoUnit.SECONDS));
        return late ? Optional.of(NotCounted.TOO_LATE) : Optional.empty();
    }
}
