package org.bilheteria.psp;

import java.util.List;

/**
 * What a webhook's body says. Each payment of it counts for itself: one that makes no sense must not keep the others.
 *
 * @param settlements payments it gives notice of
 * @param refunded of which of them it says that something was given back
 * @param malformed what makes no sense, without what it says of people
 */
public record PixNotice(List<Settlement> settlements, List<String> refunded, List<String> malformed) {}
