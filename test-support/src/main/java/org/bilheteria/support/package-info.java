/** What tests and benchmarks share: ports, a client of a running box office, and a person's patience. */
package org.bilheteria.support;
