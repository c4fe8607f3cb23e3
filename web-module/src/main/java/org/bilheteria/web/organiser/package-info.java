/** An organiser: putting shows on sale, changing and steering them, figures, money and the audit log; pages and REST. */
package org.bilheteria.web.organiser;
