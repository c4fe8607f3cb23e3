package org.bilheteria.web.line;

import java.time.Instant;

/**
 * The stamp of somebody who has yet to sign in.
 *
 * @param stamp sealed for the performance and the e-mail; goes with the arrival as {@code Bilheteria-Stamp}
 * @param validUntil it counts when the arrival comes before
 */
public record Knock(String stamp, Instant knockedAt, Instant validUntil) {}
