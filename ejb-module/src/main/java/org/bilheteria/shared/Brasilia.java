package org.bilheteria.shared;

import java.time.ZoneId;

/**
 * The time that people are told and that the law counts in, wherever the server stands: horário de Brasília, in which shows
 * begin, days of a balance end and deadlines of consumers run.
 */
public final class Brasilia {

    public static final ZoneId TIME = ZoneId.of("America/Sao_Paulo");

    private Brasilia() {}
}
