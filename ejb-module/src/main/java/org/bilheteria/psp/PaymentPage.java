package org.bilheteria.psp;

import java.util.List;

/** One page of the PSP's list of payments. @param pages how many there are now */
record PaymentPage(List<PspPayment> payments, int pages) {}
