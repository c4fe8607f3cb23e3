package org.bilheteria.console.command;

import org.bilheteria.console.Sales;
import org.glassfish.api.ActionReport;
import org.glassfish.api.ActionReport.ExitCode;
import org.glassfish.api.admin.AdminCommand;
import org.glassfish.api.admin.AdminCommandContext;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-psp-check}: what {@code bin/psp check} does, by this server and with its settings. */
@Service(name = "bilheteria-psp-check")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class PspCheckCommand implements AdminCommand {

    private static final String FAILED = "FAILED";

    @Override
    public void execute(AdminCommandContext context) {
        ActionReport report = context.getActionReport();
        String said =
                Sales.node().map(node -> node.checkPsp()).orElse(FAILED + ": Bilheteria does not run here, or not yet");
        report.setMessage(said);
        report.setActionExitCode(said.contains(FAILED) ? ExitCode.FAILURE : ExitCode.SUCCESS);
    }
}
