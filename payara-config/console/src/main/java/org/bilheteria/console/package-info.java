/**
 * The page "Bilheteria" in Payara Server's admin console. An OSGi bundle in the server's {@code modules} folder; it knows the
 * application by JMX alone. One that does not resolve stops the whole console, so a test boots a server with it.
 */
package org.bilheteria.console;
