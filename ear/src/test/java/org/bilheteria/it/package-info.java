/** Tests of the whole: the shipped archives in their servers, pages in a real browser, crashes by a real kill. */
package org.bilheteria.it;
