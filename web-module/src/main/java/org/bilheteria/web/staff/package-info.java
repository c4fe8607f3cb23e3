/** Who is staff: the page and the calls by which organisers give and take roles, and what staff has to do before it sees a page. */
package org.bilheteria.web.staff;
