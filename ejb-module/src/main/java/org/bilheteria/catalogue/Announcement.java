package org.bilheteria.catalogue;

import java.time.Instant;

/** What people are told a show is, where and when: what they bought their tickets for. */
public record Announcement(String title, String venue, Instant startsAt) {}
