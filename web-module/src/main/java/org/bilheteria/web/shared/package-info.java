/** What REST, pages and filters all need: ids in addresses, and errors as RFC 9457 writes them. */
package org.bilheteria.web.shared;
