/** The gate: stamps arrivals, gathers them for a few milliseconds and acknowledges them when they are on disk. */
package org.bilheteria.line.gate;
