/** What people see and change of their own account: name, e-mail, password, sessions; pages and REST. */
package org.bilheteria.web.account.own;
