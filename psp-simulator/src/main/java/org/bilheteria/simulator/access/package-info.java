/**
 * Who may speak to the stand-in at all. It moves no money, but a box office hands out tickets on its word, and it posts to
 * whatever address it is told.
 */
package org.bilheteria.simulator.access;
