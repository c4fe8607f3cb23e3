package org.bilheteria.simulator.ledger;

import java.time.Instant;

/** Where payments to a key are announced: {@code {url}/pix}. */
public record Webhook(String key, String url, Instant createdAt) {}
