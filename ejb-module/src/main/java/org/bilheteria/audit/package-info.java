/**
 * The record of what organisers and administrators did: who, what, when. Written in the transaction of the act.
 */
package org.bilheteria.audit;
