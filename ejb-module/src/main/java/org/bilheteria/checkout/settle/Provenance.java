package org.bilheteria.checkout.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.checkout.ledger.ReviewReason;
import org.bilheteria.psp.Settlement;
import org.bilheteria.shared.Settings;

/**
 * Whether money that no charge of our records asked for is provably ours to give back: of a txid we made, on our key, settled
 * since this installation began. An account takes in other money as well, and giving that away would be giving away what is
 * somebody else's.
 */
@ApplicationScoped
public class Provenance {

    private Txids txids;
    private Settings settings;
    private Beginning beginning;

    /** For the container's proxies. */
    protected Provenance() {}

    @Inject
    public Provenance(Txids txids, Settings settings, Beginning beginning) {
        this.txids = txids;
        this.settings = settings;
        this.beginning = beginning;
    }

    /** What speaks against it; empty when it is ours. */
    Optional<ReviewReason> doubt(Settlement money) {
        if (money.txid().isEmpty() || money.amount().cents() == 0) {
            return Optional.of(ReviewReason.NO_CHARGE);
        }
        if (!txids.minted(money.txid())) {
            return Optional.of(ReviewReason.FOREIGN_TXID);
        }
        if (!money.key().isEmpty() && !money.key().equalsIgnoreCase(settings.pspKey())) {
            return Optional.of(ReviewReason.OTHER_KEY);
        }
        return money.settledAt().isBefore(beginning.at()) ? Optional.of(ReviewReason.BEFORE_US) : Optional.empty();
    }
}
