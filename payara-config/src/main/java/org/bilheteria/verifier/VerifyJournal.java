package org.bilheteria.verifier;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code verify-journal FILE|-|URL...}: checks public journals and exits with 0 (nothing wrong), 1 (violations, each
 * printed) or 2 (wrong usage, or an input that can't be read). The last line of the output is {@code N violations}.
 */
public final class VerifyJournal {
    private static final String USAGE = """
            Usage: verify-journal FILE|-|URL...
            Checks journals of Bilheteria: their hash chains, draws, order of calls, stock and money.
              FILE   a journal as downloaded; - reads the standard input
              URL    of a journal, or of a performance (.../api/performances/ID): then every
                     sector is verified and compared with the board
            Exit: 0 nothing wrong, 1 violations, 2 usage or unreadable input.
            """;

    private VerifyJournal() {}

    /** Verifies every input named and ends the process with the exit code. */
    public static void main(String[] inputs) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        int exitCode = run(inputs, System.in, out, System.err);
        out.flush();
        System.exit(exitCode);
    }

    /** As {@link #main}, but answers the exit code. */
    static int run(String[] inputs, InputStream in, PrintStream out, PrintStream err) {
        if (inputs.length == 0 || inputs[0].equals("--help") || inputs[0].equals("-h")) {
            err.print(USAGE);
            return 2;
        }
        Verification verification = new Verification(in, out, err);
        for (String input : inputs) {
            if (inputs.length > 1) {
                out.println("journal " + input);
            }
            verification.verify(input);
        }
        out.println(verification.violations() + " violations");
        return verification.exitCode();
    }
}
