/** Where browsers ask to be told by push that it is their reader's turn; pages and REST. */
package org.bilheteria.web.push;
