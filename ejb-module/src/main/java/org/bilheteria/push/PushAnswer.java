package org.bilheteria.push;

import java.net.http.HttpHeaders;
import java.time.Duration;

/**
 * What a push service made of a message.
 *
 * @param after how long it wants to be left alone; for {@link Kind#NOT_NOW}
 * @param said what it answered, for the log: a status, or what went wrong
 */
public record PushAnswer(Kind kind, Duration after, String said) {

    /** What is to be done. */
    public enum Kind {
        /** It will deliver it. */
        TAKEN,
        /** That browser is not to be reached any more. */
        GONE,
        /** It never takes this one. */
        REFUSED,
        /** It can't now. */
        NOT_NOW
    }

    private static final int TOO_MANY = 429;

    /** However much a service asks for: what is told later is told in vain. */
    private static final int LONGEST_WAIT = 60;

    static PushAnswer of(int status, HttpHeaders headers) {
        Kind kind = switch (status / 100) {
            case 2 -> Kind.TAKEN;
            case 5 -> Kind.NOT_NOW;
            default -> status == TOO_MANY ? Kind.NOT_NOW : status == 404 || status == 410 ? Kind.GONE : Kind.REFUSED;
        };
        return new PushAnswer(kind, wait(headers), Integer.toString(status));
    }

    static PushAnswer notNow(String why) {
        return new PushAnswer(Kind.NOT_NOW, Duration.ZERO, why);
    }

    /** There is nothing to tell, or no way to. */
    static PushAnswer never(String why) {
        return new PushAnswer(Kind.REFUSED, Duration.ZERO, why);
    }

    private static Duration wait(HttpHeaders headers) {
        String seconds = headers.firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(seconds)))
                : Duration.ZERO;
    }
}
