package org.bilheteria.console.command;

import org.bilheteria.console.Lever;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-resize --sector ID --capacity N performance}: changes the tickets of a sector. */
@Service(name = "bilheteria-resize")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class ResizeCommand extends SaleCommand {

    @Param(name = "sector")
    String sector;

    @Param(name = "capacity")
    String capacity;

    public ResizeCommand() {
        super(Lever.RESIZE);
    }

    @Override
    String sector() {
        return sector;
    }

    @Override
    String value() {
        return capacity;
    }
}
