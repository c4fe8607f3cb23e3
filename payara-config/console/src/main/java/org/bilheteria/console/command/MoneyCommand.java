package org.bilheteria.console.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.console.Sales;
import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.ActionReport;
import org.glassfish.api.ActionReport.ExitCode;
import org.glassfish.api.admin.AdminCommand;
import org.glassfish.api.admin.AdminCommandContext;

/**
 * Decides about money that waits for a person, and then tells what still does. Exit code 0 when it is done; 1 with a sentence
 * when it was refused, and then nothing is changed.
 */
abstract class MoneyCommand implements AdminCommand {

    abstract void act(MoneyMXBean money, String actor);

    @Override
    public final void execute(AdminCommandContext context) {
        ActionReport report = context.getActionReport();
        try {
            MoneyMXBean money = Sales.money()
                    .orElseThrow(() -> new IllegalStateException("Bilheteria does not run on this server, or not yet"));
            act(money, "asadmin " + SaleCommand.user(context.getSubject()));
            report.setMessage(text(money));
            report.setActionExitCode(ExitCode.SUCCESS);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            report.setMessage(refused.getMessage());
            report.setActionExitCode(ExitCode.FAILURE);
        }
    }

    private static String text(MoneyMXBean money) {
        String lines = Stream.concat(Stream.of(money.getReview()), Stream.of(money.getTroubled()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "No money waits for a person" : lines;
    }
}
