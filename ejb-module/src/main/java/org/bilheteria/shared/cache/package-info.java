/** Caches that nobody has to wait at. */
package org.bilheteria.shared.cache;
