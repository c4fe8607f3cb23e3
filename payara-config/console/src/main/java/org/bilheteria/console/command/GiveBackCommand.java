package org.bilheteria.console.command;

import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-give-back payment}: a payment in review goes back to who paid it. */
@Service(name = "bilheteria-give-back")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class GiveBackCommand extends MoneyCommand {

    @Param(name = "payment", primary = true)
    String payment;

    @Override
    void act(MoneyMXBean money, String actor) {
        money.giveBack(payment, actor);
    }
}
