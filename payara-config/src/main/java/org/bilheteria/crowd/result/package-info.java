/** What came of it: whether every acknowledged place is there, the journal holds, and every centavo is found. */
package org.bilheteria.crowd.result;
