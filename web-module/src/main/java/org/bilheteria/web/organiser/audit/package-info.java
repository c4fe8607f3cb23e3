/** The audit log as people read it: a sentence an entry. What is written down stays as it is, and so do the REST answers. */
package org.bilheteria.web.organiser.audit;
