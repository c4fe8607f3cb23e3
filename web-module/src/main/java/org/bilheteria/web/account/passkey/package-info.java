/** Passkeys, for pages and programs: added and removed by their owners, and signed in by. */
package org.bilheteria.web.account.passkey;
