/** Reports on screen: what was sold of a performance. */
package org.bilheteria.web.organiser.report;
