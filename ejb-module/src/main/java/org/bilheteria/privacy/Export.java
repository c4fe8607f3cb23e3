package org.bilheteria.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** All that is known of an account, as its owner takes it along (LGPD, art. 18, II and V). */
@Stateless
public class Export {

    @Inject
    BuyerRegister register;

    @Inject
    ToldOfAccount account;

    @Inject
    ToldOfPurchases purchases;

    @Inject
    BuyersRecords records;

    @Inject
    Clock clock;

    /** @throws Refused NOT_SIGNED_IN when the account is not there any more */
    public JsonObject of(long number) {
        Buyer buyer = register.buyer(number)
                .orElseThrow(() -> new Refused(Refusal.NOT_SIGNED_IN, "The account is there no more"));
        Entry all = new Entry().with("exportedAt", clock.instant());
        account.tell(buyer, all);
        purchases.tell(number, all);
        return all.with(
                        "acts",
                        Entry.list(
                                records.acts(number),
                                act -> new Entry()
                                        .with("at", act.at())
                                        .with("act", act.act())
                                        .with("subject", act.subject())))
                .json()
                .build();
    }
}
