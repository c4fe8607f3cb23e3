package org.bilheteria.verifier;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * {@code verify-journal [options] FILE|-|URL...}: checks public journals, and on request whether receipts, signed heads
 * and inclusion proofs agree with them. Exits with 0 (nothing wrong), 1 (violations, each printed) or 2 (wrong usage, or
 * an input that can't be read). The last line of the output is {@code N violations}.
 */
public final class VerifyJournal {
    private static final String USAGE = """
            Usage: verify-journal FILE|-|URL...
                   verify-journal [--receipts FILE] [--heads FILE] [--proofs FILE]
                                  [--jwks FILE|URL] [--issuer NAME] FILE|-|URL...
            Checks journals of Bilheteria: their hash chains, draws, order of calls, stock and money.
              FILE   a journal as downloaded; - reads the standard input
              URL    of a journal, or of a performance (.../api/performances/ID): then every
                     sector is verified and compared with the board and its signed head
              --receipts FILE  also checks receipts, one token a line: is what was acknowledged
                               in the journal? PROVEN_IN: yes. NOT_YET: the journal is not that
                               far. OTHER_SECTOR: its sector is not in what was checked.
                               Violations: OMITTED (the journal goes on for a minute without it),
                               WRONG_STAMP, BAD_TOKEN (forged, damaged, expired)
              --heads FILE     also checks signed heads, one token a line: ON_CHAIN, NOT_YET or
                               OTHER_SECTOR. Violations: FORKED (the box office signed another
                               journal than this one), BAD_TOKEN
              --proofs FILE    also checks inclusion proofs, one JSON object a line: OK.
                               Violations: WRONG_PROOF, and FORKED or BAD_TOKEN for its head
              --jwks FILE|URL  the public keys (JWK set); else those which the server of the
                               first URL publishes at /.well-known/jwks.json. Who doubts that
                               server gives a copy from elsewhere
              --issuer NAME    who must have signed; bilheteria unless said
            Exit: 0 nothing wrong, 1 violations, 2 usage or unreadable input.
            """;

    private VerifyJournal() {}

    /** Verifies everything named and ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        int exitCode = run(arguments, System.in, out, System.err);
        out.flush();
        System.exit(exitCode);
    }

    /** As {@link #main}, but answers the exit code. */
    static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return run(arguments, in, out, err, Clock.systemUTC());
    }

    /** As {@link #main}, but answers the exit code; {@code clock} tells which tokens have expired. */
    static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err, Clock clock) {
        if (arguments.length == 0 || arguments[0].equals("--help") || arguments[0].equals("-h")) {
            err.print(USAGE);
            return 2;
        }
        try {
            Verification verification = new Verification(CommandLine.of(arguments), in, out, err, clock);
            verification.verify();
            out.println(verification.violations() + " violations");
            return verification.exitCode();
        } catch (Misuse why) {
            err.println("verify-journal: " + why.getMessage());
            err.print(USAGE);
            return 2;
        }
    }
}
