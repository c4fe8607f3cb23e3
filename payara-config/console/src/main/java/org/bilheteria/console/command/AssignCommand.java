package org.bilheteria.console.command;

import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-assign --txid TXID payment}: a payment in review was meant for that charge. */
@Service(name = "bilheteria-assign")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class AssignCommand extends MoneyCommand {

    @Param(name = "txid")
    String txid;

    @Param(name = "payment", primary = true)
    String payment;

    @Override
    void act(MoneyMXBean money, String actor) {
        money.assign(payment, txid, actor);
    }
}
