/** How a sale goes, drawn on the server: charts with axes, bars of capacity, what it has earned and when it may be sold out. */
package org.bilheteria.web.organiser.chart;
