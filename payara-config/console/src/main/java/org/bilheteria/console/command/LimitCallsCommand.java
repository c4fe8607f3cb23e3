package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-limit-calls --calls N performance}: per second and sector; 0 for no limit. */
@Service(name = "bilheteria-limit-calls")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class LimitCallsCommand extends SaleCommand {

    @Param(name = "calls")
    String calls;

    public LimitCallsCommand() {
        super(Lever.LIMIT);
    }

    @Override
    String value() {
        return calls;
    }
}
