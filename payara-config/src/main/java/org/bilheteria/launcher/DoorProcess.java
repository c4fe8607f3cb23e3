package org.bilheteria.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The HAProxy before the application, run by {@code bin/door} for as long as this process lives. */
final class DoorProcess {

    private static final int TRIES = 100;

    private final ProcessBuilder command;
    private final int port;
    private volatile @Nullable Process process;
    private volatile boolean closing;

    DoorProcess(Settings settings, Path home) {
        command = new ProcessBuilder(home.resolve("bin/door").toString(), "run").inheritIO();
        command.environment().put("BILHETERIA_DATA", settings.data().toString());
        command.environment().put("BILHETERIA_HTTP_PORT", Integer.toString(settings.port()));
        command.environment().put("BILHETERIA_DOOR_PORT", Integer.toString(settings.doorPort()));
        port = settings.doorPort();
    }

    /** Settings that go well with a door: its word about addresses counts, and slow uploads are waited for. */
    static void prepare() {
        Settings.otherwise("bilheteria.http.trusted-proxies", "127.0.0.1");
        // Longer than the door lets a request take: so nobody's window is drawn while their request is being uploaded.
        Settings.otherwise("bilheteria.line.settle", "PT12S");
    }

    /** Opens it, to be closed when this process ends. @return whether it takes connections */
    boolean open() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Process started = command.start();
        process = started;
        for (int i = 0; i < TRIES && started.isAlive(); i++) {
            if (takesConnections()) {
                started.onExit().thenRun(this::openAgain);
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private boolean takesConnections() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** HAProxy ends by itself only if somebody stopped it: a sale must not stand without its door for that. */
    private void openAgain() {
        if (closing) {
            return;
        }
        System.err.println("The door (HAProxy) ended by itself; it is being started again.");
        try {
            Thread.sleep(1_000);
            Process started = command.start();
            process = started;
            started.onExit().thenRun(this::openAgain);
        } catch (IOException e) {
            System.err.println("The door (HAProxy) can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        closing = true;
        Process last = process;
        if (last != null) {
            last.destroy();
        }
    }
}
