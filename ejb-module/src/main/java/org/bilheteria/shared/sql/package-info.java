/** Statements for rows that come by the thousand, where an entity each would cost more than the rows. */
@NullMarked
package org.bilheteria.shared.sql;

import org.jspecify.annotations.NullMarked;
