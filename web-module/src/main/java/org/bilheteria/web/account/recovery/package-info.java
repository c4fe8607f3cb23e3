/** Getting back into an account, without and with a code; pages and REST. */
package org.bilheteria.web.account.recovery;
