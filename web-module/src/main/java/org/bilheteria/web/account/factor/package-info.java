/** The second factor of staff: set up on the page of the account, and shown when somebody wants to do what staff does. */
package org.bilheteria.web.account.factor;
