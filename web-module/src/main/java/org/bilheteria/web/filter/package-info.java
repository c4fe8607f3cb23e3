/** What holds for every request and answer, whoever serves it. */
package org.bilheteria.web.filter;
