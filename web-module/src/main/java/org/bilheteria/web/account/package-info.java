/** Getting an account, signing in and out; pages and REST. */
package org.bilheteria.web.account;
