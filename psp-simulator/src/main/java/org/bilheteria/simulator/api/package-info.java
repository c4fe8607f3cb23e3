/** The PIX API as JAX-RS resources: read, ask the ledger, write. Every refusal leaves as an RFC 7807 problem document. */
package org.bilheteria.simulator.api;
