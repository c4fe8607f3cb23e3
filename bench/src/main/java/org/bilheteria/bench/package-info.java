/** Benchmarks anybody can re-run; each prints what it measured and on how much of what. */
package org.bilheteria.bench;
