package org.bilheteria.proof;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a second, signs the heads of the journals that have grown. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HeadTimer {

    private static final Logger LOG = Logger.getLogger(HeadTimer.class.getName());

    @Inject
    SignedHeads heads;

    /** Throws nothing: the container takes a timer away that fails. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sign() {
        try {
            heads.sign();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The heads are signed in a second", e);
        }
    }
}
