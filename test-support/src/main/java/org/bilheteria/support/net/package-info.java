/** A network that is as bad as one wants it: a TCP proxy with delay, jitter, bandwidth, resets, stalls and cuts. For tests and benchmarks. */
package org.bilheteria.support.net;
