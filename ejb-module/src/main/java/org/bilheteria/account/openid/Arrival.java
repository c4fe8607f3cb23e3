package org.bilheteria.account.openid;

import org.bilheteria.account.Buyer;

/** What came of an answer that is to be believed. */
public sealed interface Arrival {

    /** They are in: the identity opens this account. */
    record Known(Buyer buyer) implements Arrival {}

    /** The identity was added to the account that is signed in. */
    record Linked() implements Arrival {}

    /** Nobody's yet: an account can be made of it. @param vouched for {@link OpenId#vouched}, by way of the browser */
    record Newcomer(String vouched) implements Arrival {}
}
