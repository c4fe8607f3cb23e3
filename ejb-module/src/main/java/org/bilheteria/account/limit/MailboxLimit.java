package org.bilheteria.account.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * How many mails one mailbox is sent for sign-ups in an hour: few that were asked for from one network, so that nobody is flooded,
 * and several times as many from all together, so that one who floods keeps nobody else from signing up.
 */
@ApplicationScoped
public class MailboxLimit {

    static final int FROM_ONE_NETWORK = 3;
    static final int FROM_ALL = 20;
    private static final int KEPT = 100_000;

    private final SpanCount byNetwork = new SpanCount(Duration.ofHours(1), KEPT);
    private final SpanCount byMailbox = new SpanCount(Duration.ofHours(1), KEPT);

    /** Counts a mail. @return whether it is one of those that are sent */
    public synchronized boolean count(String email, String address, Instant now) {
        String both = email + " " + Network.of(address).orElse("");
        boolean sent = byNetwork.full(both, 0, FROM_ONE_NETWORK, now).isEmpty()
                && byMailbox.full(email, 0, FROM_ALL, now).isEmpty();
        if (sent) {
            byNetwork.add(both, now);
            byMailbox.add(email, now);
        }
        return sent;
    }
}
