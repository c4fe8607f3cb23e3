/** Runs inside Payara Micro, in the shipped WAR with these test classes added (Arquillian). */
package org.bilheteria.it.container;
