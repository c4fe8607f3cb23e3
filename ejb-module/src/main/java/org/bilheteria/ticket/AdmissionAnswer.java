package org.bilheteria.ticket;

import java.util.Optional;

/** @param before for a ticket that was used: where and when */
public record AdmissionAnswer(AdmissionResult result, Optional<Admission> before) {}
