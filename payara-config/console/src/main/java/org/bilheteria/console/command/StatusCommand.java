package org.bilheteria.console.command;

import java.util.List;
import java.util.stream.Collectors;
import org.bilheteria.console.Sales;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.glassfish.api.ActionReport;
import org.glassfish.api.ActionReport.ExitCode;
import org.glassfish.api.Param;
import org.glassfish.api.admin.AdminCommand;
import org.glassfish.api.admin.AdminCommandContext;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-status [performance]}: one sale, or all that run here. */
@Service(name = "bilheteria-status")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class StatusCommand implements AdminCommand {

    @Param(name = "performance", primary = true, optional = true)
    String performance;

    @Override
    public void execute(AdminCommandContext context) {
        ActionReport report = context.getActionReport();
        List<SaleMXBean> sales = performance == null
                ? Sales.all()
                : Sales.of(performance).stream().toList();
        if (performance != null && sales.isEmpty()) {
            report.setMessage("No sale of a performance " + performance + " runs here");
            report.setActionExitCode(ExitCode.FAILURE);
            return;
        }
        report.setMessage(
                sales.isEmpty()
                        ? "No sale runs here"
                        : sales.stream().map(StatusText::of).collect(Collectors.joining("\n")));
        report.setActionExitCode(ExitCode.SUCCESS);
    }
}
