/**
 * The core, from a durable message to a committed hold: alone, round after round, and against what somebody would take instead:
 * a script in Redis, a hot row of PostgreSQL.
 */
package org.bilheteria.bench.core;
