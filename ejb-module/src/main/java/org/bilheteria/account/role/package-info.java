/** What staff may do beside buying: roles, and the rights of a session that come of them. */
package org.bilheteria.account.role;
