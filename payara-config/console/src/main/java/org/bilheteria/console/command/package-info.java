/** {@code asadmin bilheteria-...}: what the console page does, for scripts and from afar. */
package org.bilheteria.console.command;
