/** What a crowd is told on the command line. */
package org.bilheteria.crowd.option;
