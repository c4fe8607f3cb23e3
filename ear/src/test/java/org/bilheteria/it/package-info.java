/**
 * Tests of the whole: the shipped archives in their servers, pages in a real browser, crashes by a real kill. A class that
 * only makes its own sale and buyers is {@link org.bilheteria.it.OnSharedServer}; one that kills, configures, fills or stops
 * its server starts a {@link org.bilheteria.it.Distribution} of its own. Waiting is {@link org.bilheteria.it.Patience}'s.
 */
package org.bilheteria.it;
