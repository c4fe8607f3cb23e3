package org.bilheteria.console.command;

import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-stop-refund refund}: the PSP is not asked for it until it is retried. */
@Service(name = "bilheteria-stop-refund")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class StopRefundCommand extends MoneyCommand {

    @Param(name = "refund", primary = true)
    String refund;

    @Override
    void act(MoneyMXBean money, String actor) {
        money.stop(refund, actor);
    }
}
