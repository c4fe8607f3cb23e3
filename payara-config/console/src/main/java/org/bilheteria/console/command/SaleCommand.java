package org.bilheteria.console.command;

import java.security.Principal;
import javax.security.auth.Subject;
import org.bilheteria.console.Lever;
import org.bilheteria.console.Sales;
import org.bilheteria.steering.jmx.SaleMXBean;
import org.glassfish.api.ActionReport;
import org.glassfish.api.ActionReport.ExitCode;
import org.glassfish.api.Param;
import org.glassfish.api.admin.AdminCommand;
import org.glassfish.api.admin.AdminCommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Pulls one lever of the sale that is named. Exit code 0 when it is done; 1 with a sentence when it was refused, and then
 * nothing is changed.
 */
abstract class SaleCommand implements AdminCommand {

    @Param(name = "performance", primary = true)
    String performance;

    private final Lever lever;

    SaleCommand(Lever lever) {
        this.lever = lever;
    }

    /** Null unless the lever is about one sector. */
    @Nullable
    String sector() {
        return null;
    }

    /** Calls, capacity or message; null for levers without. */
    @Nullable
    String value() {
        return null;
    }

    @Override
    public final void execute(AdminCommandContext context) {
        ActionReport report = context.getActionReport();
        try {
            SaleMXBean sale = sale(performance);
            lever.pull(sale, sector(), value(), "asadmin " + user(context.getSubject()));
            report.setMessage(StatusText.of(sale));
            report.setActionExitCode(ExitCode.SUCCESS);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            report.setMessage(refused.getMessage());
            report.setActionExitCode(ExitCode.FAILURE);
        }
    }

    /** @throws IllegalArgumentException with a sentence when there is none */
    static SaleMXBean sale(String performance) {
        return Sales.of(performance)
                .orElseThrow(
                        () -> new IllegalArgumentException("No sale of a performance " + performance + " runs here"));
    }

    static String user(@Nullable Subject subject) {
        return subject == null
                ? "admin"
                : subject.getPrincipals().stream()
                        .map(Principal::getName)
                        .findFirst()
                        .orElse("admin");
    }
}
