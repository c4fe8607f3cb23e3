/**
 * Who is served before whom, when half of a crowd has a bad connection: a crowd goes through the door over good and bad
 * networks, and its order is compared with the order of its connections and with "first processed, first served".
 */
package org.bilheteria.bench.fairness;
