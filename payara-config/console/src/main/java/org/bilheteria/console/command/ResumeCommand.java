package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-resume performance}: starts the clocks again. */
@Service(name = "bilheteria-resume")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class ResumeCommand extends SaleCommand {

    public ResumeCommand() {
        super(Lever.RESUME);
    }
}
