/**
 * {@code bin/domain}: makes and runs a domain of Payara Server. It speaks to the server by asadmin's own client and touches
 * {@code domain.xml} only where asadmin can't: while the server is down.
 */
package org.bilheteria.domain;
