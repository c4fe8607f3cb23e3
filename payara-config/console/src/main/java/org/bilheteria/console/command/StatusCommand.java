package org.bilheteria.console.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.console.Sales;
import org.bilheteria.steering.jmx.NodeMXBean;
import org.glassfish.api.ActionReport;
import org.glassfish.api.ActionReport.ExitCode;
import org.glassfish.api.Param;
import org.glassfish.api.admin.AdminCommand;
import org.glassfish.api.admin.AdminCommandContext;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jspecify.annotations.Nullable;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-status [performance]}: one sale, or this server and all that run here. */
@Service(name = "bilheteria-status")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class StatusCommand implements AdminCommand {

    @Param(name = "performance", primary = true, optional = true)
    @Nullable
    String performance;

    @Override
    public void execute(AdminCommandContext context) {
        ActionReport report = context.getActionReport();
        try {
            report.setMessage(performance == null ? everything() : StatusText.all(SaleCommand.sale(performance)));
            report.setActionExitCode(ExitCode.SUCCESS);
        } catch (IllegalStateException | IllegalArgumentException unknown) {
            report.setMessage(unknown.getMessage());
            report.setActionExitCode(ExitCode.FAILURE);
        }
    }

    private static String everything() {
        NodeMXBean node = Sales.node()
                .orElseThrow(() -> new IllegalStateException("Bilheteria does not run on this server, or not yet"));
        return Stream.concat(
                        Stream.of(StatusText.of(node)), Sales.all().stream().map(StatusText::of))
                .collect(Collectors.joining("\n"));
    }
}
