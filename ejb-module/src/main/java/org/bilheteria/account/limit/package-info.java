/** How often somebody may guess, sign up or have mails sent: counted, by whom it is done and to whom. Rules R5 and R9 of {@link org.bilheteria.account}. */
package org.bilheteria.account.limit;
