package org.bilheteria.checkout.charge;

import java.util.ArrayList;
import java.util.List;
import org.bilheteria.boxoffice.Hold;

/** What the PSP said of some overdue holds. For one thread. */
final class PspAnswers {

    /** Those it says nobody paid: they may be let go. */
    final List<Hold> unpaid = new ArrayList<>();

    int answered;
    int unanswered;
}
