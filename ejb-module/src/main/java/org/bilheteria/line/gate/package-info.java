/** The gate: takes stamped arrivals, gathers them for a few milliseconds and acknowledges them when they are on disk. */
package org.bilheteria.line.gate;
