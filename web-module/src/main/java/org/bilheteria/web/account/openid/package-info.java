/** The way through an identity provider and back, the account made on it, and the identities of an account. */
package org.bilheteria.web.account.openid;
