package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-open performance}: opens the sale now, if it has not opened yet. */
@Service(name = "bilheteria-open")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class OpenCommand extends SaleCommand {

    public OpenCommand() {
        super(Lever.OPEN);
    }
}
