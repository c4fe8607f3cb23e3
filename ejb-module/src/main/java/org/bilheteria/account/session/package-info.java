/**
 * Sessions: signed tokens, and those that ended before their time. Rule R7 of {@link org.bilheteria.account}.
 */
package org.bilheteria.account.session;
