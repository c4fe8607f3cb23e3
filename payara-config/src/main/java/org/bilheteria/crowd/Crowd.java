package org.bilheteria.crowd;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bilheteria.crowd.option.Arguments;
import org.bilheteria.crowd.option.Options;
import org.bilheteria.crowd.option.WrongUsage;

/** Entry point of {@code bin/crowd}; {@code --help} says what it does. */
public final class Crowd {

    private static final int WRONG_USAGE = 2;
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private Crowd() {}

    /** Runs the crowd and ends the process: 0 nothing wrong, 1 something wrong, 2 it could not begin. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** As {@link #main}, but answers the exit code. */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (Arguments.askForHelp(arguments)) {
            out.print(Arguments.help());
            return 0;
        }
        try (CrowdRun run = newRun(Arguments.parse(arguments, environment), out, err)) {
            return run.run() ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WrongUsage wrong) {
            err.println("crowd: " + wrong.getMessage());
            err.println("crowd --help shows the options");
            return WRONG_USAGE;
        }
    }

    private static CrowdRun newRun(Options options, PrintStream out, PrintStream err) {
        String runName = UUID.randomUUID().toString().substring(0, 8);
        return new CrowdRun(
                options,
                runName,
                Clock.systemUTC(),
                out,
                err,
                journal -> VerifierProcess.agrees(journal, out),
                SETTLING);
    }
}
