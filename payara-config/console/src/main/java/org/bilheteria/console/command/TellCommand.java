package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-tell --message TEXT performance}: what those who wait are told; empty for nothing. */
@Service(name = "bilheteria-tell")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class TellCommand extends SaleCommand {

    @Param(name = "message")
    String message;

    public TellCommand() {
        super(Lever.TELL);
    }

    @Override
    String value() {
        return message;
    }
}
