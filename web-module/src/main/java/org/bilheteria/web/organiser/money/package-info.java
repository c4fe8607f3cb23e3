/** An organiser's page of money that waits for a person: payments in review, refunds in trouble, any payment by what is quoted. */
package org.bilheteria.web.organiser.money;
