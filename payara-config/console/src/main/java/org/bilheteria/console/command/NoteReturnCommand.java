package org.bilheteria.console.command;

import org.bilheteria.steering.jmx.MoneyMXBean;
import org.glassfish.api.Param;
import org.glassfish.api.admin.CommandLock;
import org.glassfish.api.admin.ExecuteOn;
import org.glassfish.api.admin.RuntimeType;
import org.glassfish.hk2.api.PerLookup;
import org.jvnet.hk2.annotations.Service;

/** {@code asadmin bilheteria-note-return --id ID --amount 10.00 payment}: so much was given back at the bank. */
@Service(name = "bilheteria-note-return")
@PerLookup
@CommandLock(CommandLock.LockType.NONE)
@ExecuteOn(RuntimeType.DAS)
public class NoteReturnCommand extends MoneyCommand {

    @Param(name = "id")
    String id;

    @Param(name = "amount")
    String amount;

    @Param(name = "payment", primary = true)
    String payment;

    @Override
    void act(MoneyMXBean money, String actor) {
        money.noteReturn(payment, id, amount, actor);
    }
}
