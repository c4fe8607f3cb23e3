/** For whoever checks us: the journal, proofs, the keys, and the page that checks in the browser. */
package org.bilheteria.web.verify;
