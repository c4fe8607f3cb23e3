/** How things are named and written, in answers and in notices. */
package org.bilheteria.simulator.manner.spelling;
