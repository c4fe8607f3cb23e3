package org.bilheteria.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports for servers of benchmarks and tests. None of those that the system gives to whoever asks for any: between the choice
 * and the use of such a one, a connection or another server may get it (an H2 of Payara's once did).
 */
public final class Ports {

    private static final int SINGLE = 20_000;
    private static final int SINGLES = 8_000;
    private static final int DOMAIN = 11_000;
    private static final int DOMAINS = 30;
    private static final int STEP = 200;

    private static final AtomicInteger SINGLE_AFTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SINGLES));
    private static final AtomicInteger DOMAIN_AFTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(DOMAINS));

    private Ports() {}

    /** One that nobody uses now. */
    public static int free() {
        int port;
        do {
            port = SINGLE + SINGLE_AFTER.getAndIncrement() % SINGLES;
        } while (!isFree(port));
        return port;
    }

    /** An admin port; {@code bin/domain} takes nine more, a hundred further on. */
    public static int ofDomain() {
        int port;
        do {
            port = DOMAIN + STEP * (DOMAIN_AFTER.getAndIncrement() % DOMAINS);
        } while (!isFree(port) || !IntStream.range(port + 100, port + 110).allMatch(Ports::isFree));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
