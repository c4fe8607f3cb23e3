package org.bilheteria.console.command;

import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-money}: payments in review and refunds in trouble, a line each. */
@Service(name = "bilheteria-money")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class WaitingMoneyCommand extends MoneyCommand {

    @Override
    void act(MoneyMXBean money, String actor) {
        // What waits is told after each act, and so after none.
    }
}
