package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-close performance}: ends the sale for good. */
@Service(name = "bilheteria-close")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class CloseCommand extends SaleCommand {

    public CloseCommand() {
        super(Lever.CLOSE);
    }
}
