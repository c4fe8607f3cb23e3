/** The sale's own figures for whoever scrapes {@code /metrics}. */
package org.bilheteria.web.metrics;
