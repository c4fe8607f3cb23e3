package org.bilheteria.checkout.charge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.boxoffice.BoxOffice;
import org.bilheteria.boxoffice.Hold;
import org.bilheteria.boxoffice.Holds;
import org.bilheteria.checkout.settle.Undecided;
import org.bilheteria.psp.PspBusy;
import org.bilheteria.psp.PspException;
import org.bilheteria.psp.PspUnavailable;
import org.bilheteria.shared.Disk;

/**
 * Ends holds whose time is over, each by {@link ChargeRemoval}: several at a time, because a PSP takes its time, and each
 * for itself, because one charge the PSP can't answer for must not keep the others.
 */
@ApplicationScoped
public class OverdueHolds {

    private static final Logger LOG = Logger.getLogger(OverdueHolds.class.getName());
    private static final int BATCH = 480;
    private static final int AT_A_TIME = 8;
    /** So often is a PSP asked in vain that does not answer, each time for seconds, before the rest waits for later. */
    private static final int PATIENCE = 3;

    @Resource
    ManagedExecutorService executor;

    private Holds holds;
    private ChargeRemoval removal;
    private BoxOffice boxOffice;
    private PspOutage outage;
    private Disk disk;

    /** For the container's proxies. */
    protected OverdueHolds() {}

    @Inject
    public OverdueHolds(Holds holds, ChargeRemoval removal, BoxOffice boxOffice, PspOutage outage, Disk disk) {
        this.holds = holds;
        this.removal = removal;
        this.boxOffice = boxOffice;
        this.outage = outage;
        this.disk = disk;
    }

    public void end() {
        List<Hold> overdue = holds.overdue(BATCH);
        int share = Math.max(1, (overdue.size() + AT_A_TIME - 1) / AT_A_TIME);
        List<CompletableFuture<PspAnswers>> asked = new ArrayList<>();
        for (int from = 0; from < overdue.size(); from += share) {
            List<Hold> some = overdue.subList(from, Math.min(overdue.size(), from + share));
            asked.add(CompletableFuture.supplyAsync(() -> askPsp(some), executor()));
        }
        List<PspAnswers> answers = asked.stream().map(CompletableFuture::join).toList();
        answers.stream()
                .flatMap(answer -> answer.unpaid.stream())
                .collect(groupingBy(Hold::sector, TreeMap::new, mapping(Hold::place, toList())))
                .forEach(this::expire);
        boolean anyAnswer = answers.stream().anyMatch(answer -> answer.answered > 0);
        if (!anyAnswer && answers.stream().anyMatch(answer -> answer.unanswered > 0)) {
            outage.suspected();
        }
    }

    /** Where the PSP is asked, about several holds at a time. */
    protected Executor executor() {
        return executor;
    }

    private PspAnswers askPsp(List<Hold> some) {
        PspAnswers answers = new PspAnswers();
        for (Hold hold : some) {
            try {
                if (!removal.paid(hold.place())) {
                    answers.unpaid.add(hold);
                }
                answers.answered++;
            } catch (PspUnavailable e) {
                // It stays held: no release on doubt.
                if (++answers.unanswered == PATIENCE) {
                    return answers;
                }
            } catch (PspBusy e) {
                // Nobody else would be answered for; they stay held.
                outage.busy(e);
                return answers;
            } catch (PspException e) {
                // It is there, and its own words are in the log; who is still held stays held: no release on doubt.
                answers.answered++;
            } catch (Undecided e) {
                LOG.log(Level.FINE, "The hold of place " + hold.place() + " waits until the clocks run again", e);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "Asking the PSP about the hold of place " + hold.place()
                                + " failed; it is asked again in a second",
                        e);
            }
        }
        return answers;
    }

    private void expire(int sector, List<String> places) {
        try {
            boxOffice.expire(sector, places);
            disk.sync();
        } catch (RuntimeException e) {
            // One sector's trouble must not stop the others; it is tried again in a second.
            LOG.log(
                    Level.WARNING,
                    "Ending " + places.size() + " holds of sector " + sector + " failed; it is tried again in a second",
                    e);
        }
    }
}
