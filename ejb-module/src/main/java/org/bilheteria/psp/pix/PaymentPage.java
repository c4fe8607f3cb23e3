package org.bilheteria.psp.pix;

import java.util.List;
import org.bilheteria.psp.PspPayment;

/**
 * One page of the PSP's list of payments.
 *
 * @param unreadable what makes no sense, without what it says of people
 * @param pages how many there are now; 0 when the PSP does not say
 */
record PaymentPage(List<PspPayment> payments, List<String> unreadable, int pages) {}
