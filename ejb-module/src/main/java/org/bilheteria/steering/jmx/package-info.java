/**
 * A sale as JMX shows it: the same numbers and levers for the admin console, asadmin, JConsole and any other tool. Nothing of
 * the application is needed to use it, so that the console's plug-in carries its own copy of this package.
 */
package org.bilheteria.steering.jmx;
