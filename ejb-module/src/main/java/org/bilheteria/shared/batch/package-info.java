/** Work of many that is done at once, because doing it one by one costs more than the work. */
package org.bilheteria.shared.batch;
