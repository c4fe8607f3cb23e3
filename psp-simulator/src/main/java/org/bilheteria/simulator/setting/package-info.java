/** How the simulator is configured. */
package org.bilheteria.simulator.setting;
