/** For staff that helps buyers: orders found by what is quoted, their tickets sent again, purchases undone, one or many. */
package org.bilheteria.web.organiser.orders;
