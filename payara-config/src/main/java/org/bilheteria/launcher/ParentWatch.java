package org.bilheteria.launcher;

import java.util.Optional;

/**
 * Ends this process with the one that started it. For whoever starts it on behalf of somebody who is to see to it no more, as Maven
 * does: a signal to Maven alone would leave the server on its port. A service, or a server left by {@code nohup}, has no such parent.
 */
final class ParentWatch {

    /** On the command line. */
    static final String OPTION = "--while-parent-runs";

    private ParentWatch() {}

    /** However it ends: it need not say so. */
    static void begin() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        // None: it ended before it could be asked for.
        parent.ifPresentOrElse(running -> running.onExit().thenRun(ParentWatch::end), ParentWatch::end);
    }

    private static void end() {
        System.err.println("What started this server has ended; so does it.");
        System.exit(0);
    }
}
