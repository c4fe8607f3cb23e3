package org.bilheteria.proof;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once a second, signs the heads of the journals that have grown. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HeadTimer {

    @Inject
    SignedHeads heads;

    private final Tick tick = Tick.vital(HeadTimer.class, "Signing the heads of the journals");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sign() {
        tick.run(heads::sign);
    }
}
