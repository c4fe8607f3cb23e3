package org.bilheteria.crowd;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Has the independent verifier look at a journal, in a process of its own: {@code bin/verify-journal FILE}. */
final class VerifierProcess {

    private static final String MAIN = "org.bilheteria.verifier.VerifyJournal";

    private VerifierProcess() {}

    /** What it says goes to {@code out}; answers whether it found nothing wrong. */
    static boolean agrees(Path journal, PrintStream out) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command =
                List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"), MAIN, journal.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor() == 0;
        } catch (IOException e) {
            out.println("the verifier could not be run: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
