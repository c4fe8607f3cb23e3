/** What REST and the pages both do at the line: the door, and a buyer's own place. */
package org.bilheteria.web.line;
