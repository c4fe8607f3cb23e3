/** JSON-P with its provider looked up once: the factory methods of {@code jakarta.json.Json} search for it at every call. */
package org.bilheteria.simulator.json;
